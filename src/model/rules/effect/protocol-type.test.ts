import { onTarget, ruleCases, socket } from '../../testing/rule-cases.ts';
import { protocolType } from './protocol-type.ts';

ruleCases(protocolType, {
  raises: [
    ['SCTP for datagrams', socket('ListenDatagram=80', 'SocketProtocol=sctp'), 'SocketProtocol=sctp'],
    ['UDP-Lite for streams', socket('ListenStream=80', 'SocketProtocol=udplite'), 'SocketProtocol=udplite'],
    ['MPTCP for datagrams', onTarget(257, socket('ListenDatagram=80', 'SocketProtocol=mptcp')), 'SocketProtocol=mptcp'],
    ['UDP-Lite for a path', socket('ListenStream=/run/a', 'SocketProtocol=udplite'), 'SocketProtocol=udplite'],
  ],
  silent: [
    ['SCTP for streams', socket('ListenStream=80', 'SocketProtocol=sctp')],
    ['UDP-Lite for one of two', socket('ListenStream=80', 'ListenDatagram=80', 'SocketProtocol=udplite')],
    ['SCTP on a path, which fails', socket('ListenStream=/run/a', 'SocketProtocol=sctp')],
    ['a unit that listens on nothing yet', socket('SocketProtocol=sctp')],
  ],
});
