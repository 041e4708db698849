import { ruleCases, service, socket } from '../../testing/rule-cases.ts';
import { severalOnStdin } from './several-on-stdin.ts';

const two = socket('ListenStream=8080', 'ListenStream=8081');
const inetd = service('ExecStart=/opt/app', 'StandardInput=socket');

ruleCases(severalOnStdin, {
  raises: [
    ['two listeners on one standard input', { ...two, ...inetd }, 'socket'],
    ['two paths', { ...socket('ListenStream=/run/a', 'ListenDatagram=/run/b'), ...inetd }, 'socket'],
    [
      'a second listener in a drop-in',
      { ...socket('ListenStream=8080'), ...inetd, 'app.socket.d/more.conf': '[Socket]\nListenStream=8081\n' },
      'socket',
    ],
  ],
  silent: [
    ['one listener', { ...socket('ListenStream=8080'), ...inetd }],
    ['one listener after a reset', { ...socket('ListenStream=8080', 'ListenStream=', 'ListenStream=8081'), ...inetd }],
    [
      'an instance for each connection',
      { ...socket('ListenStream=8080', 'ListenStream=8081', 'Accept=yes'), 'app@.service': inetd['app.service'] ?? '' },
    ],
    ['descriptors', { ...two, ...service('ExecStart=/opt/app') }],
    ['another standard input', { ...two, ...service('ExecStart=/opt/app', 'StandardInput=null') }],
    [
      'a line that another replaces',
      { ...two, ...service('ExecStart=/opt/app', 'StandardInput=socket', 'StandardInput=null') },
    ],
  ],
});
