import { ofUser, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { specifierOfRoot } from './specifier-of-root.ts';

const runsAs = (...lines: readonly string[]) => service('User=app', ...lines);

ruleCases(specifierOfRoot, {
  raises: [
    ['a home folder', runsAs('ExecStart=/usr/bin/app %h/a'), '%h'],
    ['a name', runsAs('ExecStart=/usr/bin/app', 'Environment=NAME=%u'), '%u'],
    ['a dynamic user', service('DynamicUser=yes', 'ExecStart=/usr/bin/app %U'), '%U'],
    ['a socket', socket('ListenStream=%h/app.sock'), '%h'],
    ['the owner of a socket', socket('ListenStream=/run/a', 'SocketUser=%u'), '%u'],
  ],
  silent: [
    ['a service of root', service('ExecStart=/usr/bin/app %h/a')],
    ['root by name', service('User=root', 'ExecStart=/usr/bin/app %h/a')],
    ['a unit of a user', ofUser({ ...socket('ListenStream=%h/app.sock'), ...runsAs('ExecStart=/usr/bin/app %u') })],
    ['a percent sign', runsAs('ExecStart=/usr/bin/app %%h')],
    ['specifiers that are right in any unit', runsAs('ExecStart=/usr/bin/app %t %S %n %H')],
    ['a description', { 'app.socket': '[Unit]\nDescription=For %u\n[Socket]\nListenStream=80\n' }],
  ],
});
