import { remove } from '../../syntax/edit.ts';
import type { ListenerType } from '../../unit/unit.ts';
import { valueOf } from '../../unit/unit.ts';
import { atValue, inSockets, lineOf, type Rule } from '../rule.ts';
import { written } from './address.ts';

/** Each protocol by its number: its name, and the listeners that `socket_open_fds()` asks it of, whatever their family. */
export const protocols: ReadonlyMap<unknown, { readonly name: string; readonly types: readonly ListenerType[] }> =
  new Map([
    [132, { name: 'SCTP', types: ['ListenStream', 'ListenSequentialPacket'] }],
    [136, { name: 'UDP-Lite', types: ['ListenDatagram'] }],
    [262, { name: 'MPTCP', types: ['ListenStream'] }],
  ]);

/** `socket(AF_UNIX, SOCK_STREAM, IPPROTO_SCTP)` says EPROTONOSUPPORT, and so does AF_VSOCK. */
export const protocolNotIp: Rule = {
  code: 'listen/protocol-not-ip',
  severity: 'error',
  find: inSockets((socket) => {
    const { listeners } = socket.unit;
    const protocol = protocols.get(valueOf(socket.unit, 'SocketProtocol'));
    const line = lineOf(socket, 'Socket', 'SocketProtocol');
    if (!protocol || !line) return [];
    const useless = line.file === undefined && !listeners.some(({ classes }) => classes.has('ip'));
    const fixes = useless ? [{ title: 'Remove SocketProtocol=', edits: remove([line.assignment]) }] : [];
    return listeners
      .filter(({ type, classes }) => protocol.types.includes(type) && !classes.has('ip'))
      .map((listener) => atValue(socket, listener.entry, { line: written(listener), protocol: protocol.name }, fixes));
  }),
};
