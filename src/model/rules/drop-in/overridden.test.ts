import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { overridden } from './overridden.ts';

const two = (mine: string, lines: string, theirs: string, more: string) => ({
  ...socket('ListenStream=80'),
  [mine]: `[Socket]\n${lines}\n`,
  [theirs]: `[Socket]\n${more}\n`,
});
const packaged = '/usr/lib/systemd/system/app.socket.d/50-vendor.conf';

ruleCases(overridden, {
  raises: [
    [
      "a package's drop-in that comes later",
      two('app.socket.d/10.conf', 'Backlog=1', packaged, 'Backlog=2'),
      'Backlog=1',
    ],
    [
      'what systemctl edit wrote',
      two('app.socket.d/override.conf', 'Backlog=1', 'app.socket.d/port.conf', 'Backlog=2'),
      'Backlog=1',
    ],
    [
      'each setting',
      two('app.socket.d/10.conf', 'Backlog=1\nMark=1', packaged, 'Mark=2\nBacklog=2'),
      'Backlog=1',
      'Mark=1',
    ],
  ],
  silent: [
    ["a package's drop-in that comes earlier", two('app.socket.d/90.conf', 'Backlog=1', packaged, 'Backlog=2')],
    ['the same value', two('app.socket.d/10.conf', 'Backlog=2', packaged, 'Backlog=2')],
    ['another setting', two('app.socket.d/10.conf', 'Backlog=1', packaged, 'Mark=2')],
    ['two of our own', two('app.socket.d/10.conf', 'Backlog=1', 'app.socket.d/20.conf', 'Backlog=2')],
    ['a list', two('app.socket.d/10.conf', 'ListenStream=81', packaged, 'ListenStream=82')],
    [
      'twice in one file',
      { ...socket('ListenStream=80'), 'app.socket.d/override.conf': '[Socket]\nBacklog=1\nBacklog=2\n' },
    ],
    ['a value that systemd ignores', two('app.socket.d/10.conf', 'Backlog=x', packaged, 'Backlog=2')],
    [
      'a drop-in over the file itself',
      { ...socket('ListenStream=80', 'Backlog=1'), 'app.socket.d/a.conf': '[Socket]\nBacklog=2\n' },
    ],
  ],
});
