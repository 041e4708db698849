import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { noSocket } from './no-socket.ts';

const inetd = service('ExecStart=/opt/app', 'StandardInput=socket');
const each = { 'app@.service': '[Service]\nExecStart=/opt/app\nStandardInput=socket\n' };
const naming = (line: string) => ({
  'app.service': `[Unit]\n${line}\n[Service]\nExecStart=/opt/app\nStandardInput=socket\n`,
});

ruleCases(noSocket, {
  raises: [
    ['a service by itself', inetd, 'socket'],
    ['a template by itself', each, 'socket'],
    ['one that only waits for something else', naming('After=network.target'), 'socket'],
  ],
  silent: [
    ['a socket that starts another service, of which other rules speak', { ...socket('ListenStream=80'), ...each }],
    ['a pair', { ...socket('ListenStream=80'), ...inetd }],
    ['a service for each connection', { ...socket('ListenStream=80', 'Accept=yes'), ...each }],
    ['a socket that names it', { 'a.socket': '[Socket]\nListenStream=80\nService=app.service\n', ...inetd }],
    ['a service that requires its socket', naming('Requires=app.socket')],
    ['a service that takes other sockets', service('ExecStart=/a', 'StandardInput=socket', 'Sockets=b.socket')],
    [
      'a service that enables its socket',
      service('ExecStart=/a', 'StandardInput=socket', '[Install]', 'Also=b.socket'),
    ],
    ['a line that is overridden', service('ExecStart=/a', 'StandardInput=socket', 'StandardInput=null')],
    ['a drop-in alone', { 'app.service.d/a.conf': '[Service]\nStandardInput=socket\n' }],
    ['another input', service('ExecStart=/opt/app', 'StandardInput=tty')],
  ],
});
