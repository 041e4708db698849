import { ofUser, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { misspeltTarget } from './misspelt-target.ts';

const wanted = (...lines: readonly string[]) => socket('ListenStream=80', '', '[Install]', ...lines);

ruleCases(misspeltTarget, {
  raises: [
    ['socket.target', wanted('WantedBy=socket.target'), 'socket.target'],
    ['another type of unit', wanted('WantedBy=sockets.service'), 'sockets.service'],
    ['another letter case', wanted('WantedBy=Sockets.target'), 'Sockets.target'],
    ['two letters swapped', wanted('WantedBy=sokcets.target'), 'sokcets.target'],
    ['one of two', wanted('WantedBy=sockets.target socket.target'), 'socket.target'],
    ['a service', service('ExecStart=/opt/app', '', '[Install]', 'WantedBy=multiuser.target'), 'multiuser.target'],
    ['a unit of a user', ofUser(wanted('RequiredBy=defaults.target')), 'defaults.target'],
  ],
  silent: [
    ['sockets.target', wanted('WantedBy=sockets.target')],
    ['a target of another name', wanted('WantedBy=kiosk.target')],
    ['a target of a package', wanted('WantedBy=remote-fs.target', 'WantedBy=nfs-client.target')],
    [
      'a unit of the bundle',
      { ...wanted('WantedBy=socket.service'), 'socket.service': '[Service]\nExecStart=/opt/a\n' },
    ],
    ['a target of the other manager', ofUser(wanted('WantedBy=multi-user.target'))],
    ['a name that is none', wanted('WantedBy=multi-user')],
  ],
});
