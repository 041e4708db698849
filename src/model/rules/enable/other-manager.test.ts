import { ofUser, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { otherManager } from './other-manager.ts';

const wanted = (...lines: readonly string[]) => socket('ListenStream=80', '', '[Install]', ...lines);

ruleCases(otherManager, {
  raises: [
    ['multi-user.target for a user', ofUser(wanted('WantedBy=multi-user.target')), 'multi-user.target'],
    ['each of two', ofUser(wanted('WantedBy=graphical.target network.target')), 'graphical.target', 'network.target'],
    [
      'a service of a user',
      ofUser(service('ExecStart=/opt/app', '', '[Install]', 'WantedBy=multi-user.target')),
      'multi-user.target',
    ],
    ['a session of a user, for the system', wanted('WantedBy=graphical-session.target'), 'graphical-session.target'],
  ],
  silent: [
    ['sockets.target for a user', ofUser(wanted('WantedBy=sockets.target'))],
    ['default.target for a user', ofUser(wanted('WantedBy=default.target'))],
    ['a session, for a user', ofUser(wanted('WantedBy=graphical-session.target'))],
    ['a target of one’s own', ofUser(wanted('WantedBy=desk.target'))],
    ['multi-user.target for the system', wanted('WantedBy=multi-user.target')],
    [
      'a target that is taken back',
      ofUser(wanted('WantedBy=multi-user.target', 'WantedBy=', 'WantedBy=sockets.target')),
    ],
  ],
});
