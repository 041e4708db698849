import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { sameAsBelow } from './same-as-below.ts';

const over = (below: string, ...lines: readonly string[]) => ({
  '/usr/lib/systemd/system/app.socket': `[Socket]\nListenStream=80\n${below}\n`,
  'app.socket.d/a.conf': `[Socket]\n${lines.join('\n')}\n`,
});

ruleCases(sameAsBelow, {
  raises: [
    ['the same value', over('Backlog=16', 'Backlog=16'), 'Backlog=16'],
    ['the same in other words', over('KeepAlive=yes', 'KeepAlive=true'), 'KeepAlive=true'],
    ['the same mode', over('SocketMode=0660', 'SocketMode=660'), 'SocketMode=660'],
    [
      'the same in two drop-ins',
      {
        ...service('ExecStart=/usr/bin/app'),
        'app.service.d/a.conf': '[Service]\nNice=5\n',
        'app.service.d/b.conf': '[Service]\nNice=5\n',
      },
      'Nice=5',
    ],
  ],
  silent: [
    ['another value', over('Backlog=16', 'Backlog=17')],
    ['nothing below', over('Mark=1', 'Backlog=16')],
    ['another value in between', over('Backlog=16', 'Backlog=17', 'Backlog=16')],
    ['a list', over('ListenDatagram=80', 'ListenDatagram=80')],
    ['twice in one file', socket('ListenStream=80', 'Backlog=16', 'Backlog=16')],
    ['a value that systemd ignores', over('Backlog=16', 'Backlog=x')],
    [
      "a package's own drop-in",
      {
        '/usr/lib/systemd/system/app.socket': '[Socket]\nListenStream=80\nBacklog=16\n',
        '/usr/lib/systemd/system/app.socket.d/a.conf': '[Socket]\nBacklog=16\n',
      },
    ],
    ['a line that a later one replaces', over('Backlog=16', 'Backlog=16', 'Backlog=17')],
  ],
});
