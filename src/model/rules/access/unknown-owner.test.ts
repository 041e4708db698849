import { ofUser, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { unknownOwner } from './unknown-owner.ts';

const owned = (...lines: readonly string[]) => socket('ListenStream=/run/app.sock', 'SocketMode=0660', ...lines);
const packaged = {
  '/usr/lib/systemd/system/app.socket': '[Socket]\nListenStream=/run/a\nSocketGroup=nosuchgroup\n',
};

ruleCases(unknownOwner, {
  raises: [
    ['a user of no system', owned('SocketUser=nosuchuser'), 'SocketUser=nosuchuser'],
    ['a slip of the pen', owned('SocketGroup=wwwdata'), 'SocketGroup=wwwdata'],
    ['both', owned('SocketUser=joe', 'SocketGroup=clients'), 'SocketUser=joe', 'SocketGroup=clients'],
    ['an owner of a port, which fails as well', socket('ListenStream=80', 'SocketUser=joe'), 'SocketUser=joe'],
    [
      'one that the service does not run as',
      { ...owned('SocketUser=joe'), ...service('ExecStart=/opt/app', 'User=jane') },
      'SocketUser=joe',
    ],
    [
      'a drop-in over the unit of a package',
      { ...packaged, 'app.socket.d/a.conf': '[Socket]\nSocketGroup=clients\n' },
      'SocketGroup=clients',
    ],
  ],
  silent: [
    ['a group that systems have', owned('SocketUser=root', 'SocketGroup=www-data')],
    ['one of systemd', owned('SocketUser=systemd-network')],
    ['a number', owned('SocketUser=1000')],
    ['an account like the unit', owned('SocketUser=app', 'SocketGroup=app-clients')],
    ['the user of the service', { ...owned('SocketUser=joe'), ...service('ExecStart=/opt/app', 'User=joe') }],
    ['the group of the service', { ...owned('SocketGroup=joe'), ...service('ExecStart=/opt/app', 'Group=joe') }],
    ['an instance', { 'app@.socket': '[Socket]\nListenStream=/run/%i\nSocketUser=%i\n' }],
    ['a line that is taken back', owned('SocketUser=joe', 'SocketUser=')],
    ['the unit of a package', packaged],
    ["a user's unit, of which another rule speaks", ofUser(owned('SocketUser=joe'))],
  ],
});
