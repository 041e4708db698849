import { ruleCases, socket } from '../../testing/rule-cases.ts';
import { noIp } from './no-ip.ts';

ruleCases(noIp, {
  raises: [
    [
      'options of IP on a path',
      socket('ListenStream=/run/a', 'FreeBind=yes', 'IPTTL=5', 'BindToDevice=eth0'),
      'FreeBind=yes',
      'IPTTL=5',
      'BindToDevice=eth0',
    ],
    ['a priority on an abstract name', socket('ListenStream=@a', 'Priority=6'), 'Priority=6'],
    ['a mark on a FIFO', socket('ListenFIFO=/run/a', 'Mark=3'), 'Mark=3'],
  ],
  silent: [
    ['TCP and UDP', socket('ListenStream=80', 'ListenDatagram=80', 'FreeBind=yes', 'IPTTL=5', 'BindToDevice=eth0')],
    ['IP beside a path', socket('ListenStream=/run/a', 'ListenDatagram=127.0.0.1:80', 'IPTOS=8')],
    ['what is off anyway', socket('ListenStream=/run/a', 'FreeBind=no', 'ReusePort=no')],
    ['a protocol, of which other rules speak', socket('ListenStream=/run/a', 'SocketProtocol=udplite')],
    ['an option of TCP, of which another rule speaks', socket('ListenStream=/run/a', 'NoDelay=yes')],
  ],
});
