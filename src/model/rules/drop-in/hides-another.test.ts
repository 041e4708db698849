import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { hidesAnother } from './hides-another.ts';

const theirs = (name: string, text = '[Socket]\nBacklog=2\n') => ({
  [`/usr/lib/systemd/system/app.socket.d/${name}`]: text,
});
const mine = (name: string, text = '[Socket]\nMark=1\n') => ({ [`app.socket.d/${name}`]: text });
const plain = socket('ListenStream=80');

ruleCases(hidesAnother, {
  raises: [
    ['a file of the same name', { ...plain, ...theirs('a.conf'), ...mine('a.conf') }, 'Mark=1'],
    ['the same, whichever comes first', { ...plain, ...mine('a.conf'), ...theirs('a.conf') }, 'Mark=1'],
  ],
  silent: [
    ['files of two names', { ...plain, ...theirs('a.conf'), ...mine('b.conf') }],
    ['an empty file, which switches off', { ...plain, ...theirs('a.conf'), ...mine('a.conf', '') }],
    ['nothing to hide', { ...plain, ...theirs('a.conf', '# nothing yet\n[Socket]\n'), ...mine('a.conf') }],
    ['one file', { ...plain, ...mine('a.conf') }],
    [
      'the drop-in of another unit',
      {
        ...plain,
        ...mine('a.conf'),
        '/usr/lib/systemd/system/app.service.d/a.conf': '[Service]\nNice=1\n',
      },
    ],
  ],
});
