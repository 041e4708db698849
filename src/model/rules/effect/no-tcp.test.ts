import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { noTcp } from './no-tcp.ts';

ruleCases(noTcp, {
  raises: [
    [
      'options of TCP on a path',
      socket('ListenStream=/run/a', 'NoDelay=yes', 'KeepAlive=yes'),
      'NoDelay=yes',
      'KeepAlive=yes',
    ],
    ['one on UDP', socket('ListenDatagram=53', 'DeferAcceptSec=5'), 'DeferAcceptSec=5'],
    ['one on VSOCK', socket('ListenStream=vsock::80', 'TCPCongestion=bbr'), 'TCPCongestion=bbr'],
  ],
  silent: [
    ['TCP', socket('ListenStream=80', 'NoDelay=yes', 'KeepAlive=yes')],
    ['TCP beside a path', socket('ListenStream=/run/a', 'ListenStream=127.0.0.1:80', 'NoDelay=yes')],
    ['what is off anyway', socket('ListenStream=/run/a', 'NoDelay=no', 'KeepAlive=no')],
    ['an option of the socket itself', socket('ListenStream=/run/a', 'Backlog=10', 'ReceiveBuffer=1M')],
    ['a unit that listens on nothing yet', socket('NoDelay=yes')],
    [
      'a drop-in over a unit that is not here',
      { 'app.socket.d/a.conf': '[Socket]\nListenStream=/run/a\nNoDelay=yes\n' },
    ],
  ],
});
