import { ofUser, ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { runtimeDirectory } from './runtime-directory.ts';

const path = socket('ListenStream=/run/app/app.sock');
const keeping = (...lines: readonly string[]) => ({ ...path, ...service('ExecStart=/opt/app', ...lines) });

ruleCases(runtimeDirectory, {
  raises: [
    ['a socket in a folder that goes', keeping('RuntimeDirectory=app'), 'app'],
    ['one in the second folder', keeping('RuntimeDirectory=other app'), 'other app'],
    ['one in a folder below', keeping('RuntimeDirectory=other', 'RuntimeDirectory=app'), 'app'],
    [
      'a FIFO',
      { ...socket('ListenFIFO=/run/app/fifo'), ...service('ExecStart=/opt/app', 'RuntimeDirectory=app') },
      'app',
    ],
  ],
  silent: [
    ['a folder that stays', keeping('RuntimeDirectory=app', 'RuntimeDirectoryPreserve=yes')],
    ['one that stays over a restart', keeping('RuntimeDirectory=app', 'RuntimeDirectoryPreserve=restart')],
    ['a folder whose name begins alike', keeping('RuntimeDirectory=ap')],
    ['a folder that is taken back', keeping('RuntimeDirectory=app', 'RuntimeDirectory=')],
    ['a folder of the state', keeping('StateDirectory=app')],
    ['a port', { ...socket('ListenStream=8080'), ...service('ExecStart=/opt/app', 'RuntimeDirectory=app') }],
    ['units of a user', ofUser(keeping('RuntimeDirectory=app'))],
  ],
});
