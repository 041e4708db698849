import { ofUser, ruleCases } from '../../testing/rule-cases.ts';
import { otherManager } from './other-manager.ts';

const service = (unit: string) => ({ 'app.service': `[Unit]\n${unit}\n\n[Service]\nExecStart=/opt/app\n` });

ruleCases(otherManager, {
  raises: [
    ['the network, for a user', ofUser(service('After=network.target')), 'network.target'],
    [
      'a target in two lines, once',
      ofUser(service('Wants=network-online.target\nAfter=basic.target network-online.target')),
      'network-online.target',
    ],
    ['each of two', ofUser(service('After=network.target nss-lookup.target')), 'network.target', 'nss-lookup.target'],
    [
      'a socket of a user',
      ofUser({ 'app.socket': '[Unit]\nAfter=network.target\n[Socket]\nListenStream=8080\n' }),
      'network.target',
    ],
    ['the session of a user, for the system', service('After=graphical-session.target'), 'graphical-session.target'],
  ],
  silent: [
    ['targets of a user', ofUser(service('After=basic.target graphical-session.target sockets.target'))],
    ['units that are no targets', ofUser(service('After=docker.service dbus.socket'))],
    ['a target of one’s own', ofUser(service('After=desk.target'))],
    ['the network, for the system', service('Wants=network-online.target\nAfter=network-online.target')],
  ],
});
