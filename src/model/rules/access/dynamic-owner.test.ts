import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { dynamicOwner } from './dynamic-owner.ts';

const path = 'ListenStream=/run/app.sock';
const dynamic = service('ExecStart=/usr/bin/app', 'DynamicUser=yes');
const named = service('ExecStart=/usr/bin/app', 'DynamicUser=yes', 'User=web', 'Group=site');

ruleCases(dynamicOwner, {
  raises: [
    ['the name of the service', { ...socket(path, 'SocketUser=app'), ...dynamic }, 'SocketUser=app'],
    ['its group', { ...socket(path, 'SocketGroup=app'), ...dynamic }, 'SocketGroup=app'],
    ['the name that is set', { ...socket(path, 'SocketUser=web'), ...named }, 'SocketUser=web'],
    ['the group that is set', { ...socket(path, 'SocketGroup=site'), ...named }, 'SocketGroup=site'],
    ['a socket without a file', { ...socket('ListenStream=80', 'SocketUser=app'), ...dynamic }, 'SocketUser=app'],
    [
      'a template',
      {
        ...socket(path, 'Accept=yes', 'SocketUser=app'),
        'app@.service': '[Service]\nExecStart=/usr/bin/app\nDynamicUser=yes\n',
      },
      'SocketUser=app',
    ],
  ],
  silent: [
    ['the group of the clients', { ...socket(path, 'SocketGroup=www-data'), ...dynamic }],
    [
      'a user that is always there',
      { ...socket(path, 'SocketUser=app'), ...service('ExecStart=/usr/bin/app', 'User=app') },
    ],
    ['DynamicUser=no', { ...socket(path, 'SocketUser=app'), ...service('ExecStart=/usr/bin/app', 'DynamicUser=no') }],
    ['another name than the one that is set', { ...socket(path, 'SocketUser=app'), ...named }],
    ['no owner', { ...socket(path), ...dynamic }],
    ['a service that is not here', socket(path, 'SocketUser=app')],
  ],
});
