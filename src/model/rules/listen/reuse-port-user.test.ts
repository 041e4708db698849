import { ofUser, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { reusePortUser } from './reuse-port-user.ts';

const both = (lines: readonly string[], ...ofService: readonly string[]) => ({
  ...socket(...lines),
  ...service('ExecStart=/usr/bin/app', ...ofService),
});
const shared = ['ListenStream=80', 'ReusePort=yes'];

ruleCases(reusePortUser, {
  raises: [
    ['a service of another user', both(shared, 'User=app'), 'ReusePort=yes'],
    ['a user by number', both(shared, 'User=1000'), 'ReusePort=yes'],
    [
      'a service of each connection',
      { ...socket(...shared, 'Accept=yes'), 'app@.service': '[Service]\nUser=app\n' },
      'ReusePort=yes',
    ],
  ],
  silent: [
    ['a service of root', both(shared, 'User=root')],
    ['a service that names no user', both(shared)],
    ['a port that is not shared', both(['ListenStream=80', 'ReusePort=no'], 'User=app')],
    ['datagrams, where the user does not matter', both(['ListenDatagram=80', 'ReusePort=yes'], 'User=app')],
    ['a manager of a user', ofUser(both(shared, 'User=app'))],
    [
      'another unit that shares it',
      { ...both(shared, 'User=app'), 'web.socket': '[Socket]\nListenStream=80\nReusePort=yes\n' },
    ],
    [
      'instances that share it',
      { 'app@.socket': '[Socket]\nListenStream=80\nReusePort=yes\n', 'app@.service': '[Service]\nUser=app\n' },
    ],
  ],
});
