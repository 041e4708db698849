import { onTarget, ruleCases, socket } from '../../testing/rule-cases.ts';
import { protocolNotIp } from './protocol-not-ip.ts';

ruleCases(protocolNotIp, {
  raises: [
    ['SCTP on a path', socket('ListenStream=/run/app', 'SocketProtocol=sctp'), '/run/app'],
    ['SCTP on sequential packets', socket('ListenSequentialPacket=@app', 'SocketProtocol=sctp'), '@app'],
    ['UDP-Lite on a path', socket('ListenDatagram=/run/app', 'SocketProtocol=udplite'), '/run/app'],
    ['MPTCP on a path', onTarget(257, socket('ListenStream=/run/app', 'SocketProtocol=mptcp')), '/run/app'],
    ['SCTP on VSOCK', socket('ListenStream=vsock::80', 'SocketProtocol=sctp'), 'vsock::80'],
    ['a path beside a port', socket('ListenStream=80', 'ListenStream=/run/app', 'SocketProtocol=sctp'), '/run/app'],
  ],
  silent: [
    ['IP', socket('ListenStream=80', 'SocketProtocol=sctp')],
    ['datagrams, of which SCTP is not asked', socket('ListenDatagram=/run/app', 'SocketProtocol=sctp')],
    ['streams, of which UDP-Lite is not asked', socket('ListenStream=/run/app', 'SocketProtocol=udplite')],
    ['a protocol that this systemd does not know', socket('ListenStream=/run/app', 'SocketProtocol=mptcp')],
    ['a protocol that is not set', socket('ListenStream=/run/app')],
    ['a FIFO', socket('ListenFIFO=/run/app', 'SocketProtocol=sctp')],
  ],
});
