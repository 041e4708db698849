import { ofUser, ruleCases, socket } from '../../testing/rule-cases.ts';
import { notSocketsTarget } from './not-sockets-target.ts';

const wanted = (...lines: readonly string[]) => socket('ListenStream=80', '', '[Install]', ...lines);

ruleCases(notSocketsTarget, {
  raises: [
    ['multi-user.target', wanted('WantedBy=multi-user.target'), 'multi-user.target'],
    ['the first of two', wanted('WantedBy=network.target multi-user.target'), 'network.target'],
    ['RequiredBy=', wanted('RequiredBy=graphical.target'), 'graphical.target'],
    [
      'a target in a drop-in',
      { ...socket('ListenStream=80'), 'app.socket.d/a.conf': '[Install]\nWantedBy=default.target\n' },
      'default.target',
    ],
  ],
  silent: [
    ['sockets.target', wanted('WantedBy=sockets.target')],
    ['another one beside it', wanted('WantedBy=multi-user.target', 'WantedBy=sockets.target')],
    ['a target that is taken back', wanted('WantedBy=multi-user.target', 'WantedBy=', 'WantedBy=sockets.target')],
    ['a service', wanted('WantedBy=sssd.service')],
    ['a target of one’s own', wanted('WantedBy=kiosk.target')],
    [
      'a unit of early boot',
      {
        'app.socket': '[Unit]\nDefaultDependencies=no\n[Socket]\nListenStream=80\n[Install]\nWantedBy=sysinit.target\n',
      },
    ],
    ['units of a user', ofUser(wanted('WantedBy=default.target'))],
    ['a service unit', { 'app.service': '[Service]\nExecStart=/opt/app\n[Install]\nWantedBy=multi-user.target\n' }],
  ],
});
