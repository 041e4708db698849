import { remove } from '../../syntax/edit.ts';
import { protocols } from '../../unit/listeners.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import { valueOf } from '../../unit/unit.ts';
import { atValue, inSockets, lineOf, type Rule } from '../rule.ts';
import { written } from './address.ts';

/** The protocol that a unit asks for, and those of its listeners that there is no such protocol for. */
export function notIp({ unit }: BundleUnit) {
  const protocol = protocols.get(valueOf(unit, 'SocketProtocol'));
  if (!protocol) return undefined;
  const listeners = unit.listeners.filter(({ type, classes }) => protocol.types.includes(type) && !classes.has('ip'));
  return { protocol: protocol.name, listeners };
}

/** `socket(AF_UNIX, SOCK_STREAM, IPPROTO_SCTP)` says EPROTONOSUPPORT, and so does AF_VSOCK. */
export const protocolNotIp: Rule = {
  code: 'listen/protocol-not-ip',
  severity: 'error',
  find: inSockets((socket) => {
    const found = notIp(socket);
    const line = lineOf(socket, 'Socket', 'SocketProtocol');
    if (!found || !line) return [];
    const useless = line.file === undefined && !socket.unit.listeners.some(({ classes }) => classes.has('ip'));
    const fixes = useless ? [{ title: 'Remove SocketProtocol=', edits: remove([line.assignment]) }] : [];
    const { protocol, listeners } = found;
    return listeners.map((listener) => atValue(socket, listener.entry, { line: written(listener), protocol }, fixes));
  }),
};
