import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { noInstall } from './no-install.ts';

const tcp = socket('ListenStream=80');
const unit = (...lines: readonly string[]) => ({
  'app.socket': `[Unit]\n${lines.join('\n')}\n\n[Socket]\nListenStream=80\n`,
});

ruleCases(noInstall, {
  raises: [
    ['a socket without [Install]', tcp, '[Socket]'],
    ['an empty [Install]', socket('ListenStream=80', '', '[Install]'), '[Socket]'],
    [
      'a WantedBy= that is taken back',
      socket('ListenStream=80', '[Install]', 'WantedBy=a.target', 'WantedBy='),
      '[Socket]',
    ],
    ['a template', { 'app@.socket': '[Socket]\nListenStream=/run/%i\n' }, '[Socket]'],
    [
      'a socket that its service is only ordered after',
      { ...tcp, 'app.service': '[Unit]\nAfter=app.socket\n[Service]\nExecStart=/opt/app\n' },
      '[Socket]',
    ],
  ],
  silent: [
    ['WantedBy=', socket('ListenStream=80', '', '[Install]', 'WantedBy=sockets.target')],
    ['a line in a drop-in', { ...tcp, 'app.socket.d/enable.conf': '[Install]\nWantedBy=sockets.target\n' }],
    ['Also= alone', socket('ListenStream=80', '', '[Install]', 'Also=app-admin.socket')],
    ['a packaged unit', { '/usr/lib/systemd/system/app.socket': '[Socket]\nListenStream=80\n' }],
    ['a drop-in alone', { 'app.socket.d/more.conf': '[Socket]\nListenStream=80\n' }],
    ['a unit of early boot', unit('DefaultDependencies=no')],
    ['a part of something else', unit('BindsTo=app.service')],
    ['a unit that is there for others', unit('StopWhenUnneeded=yes')],
    [
      'a socket that its service wants',
      { ...tcp, 'app.service': '[Unit]\nWants=app.socket\n[Service]\nExecStart=/opt/app\n' },
    ],
    ['one that a service takes', { ...tcp, 'other.service': '[Service]\nExecStart=/opt/app\nSockets=app.socket\n' }],
  ],
});
