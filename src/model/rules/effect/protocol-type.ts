import { protocols } from '../../unit/listeners.ts';
import { valueOf } from '../../unit/unit.ts';
import { written } from '../listen/address.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';
import { without } from './in-vain.ts';

/** `socket_open_fds()` asks a protocol of the types of socket that it is for, and passes over the others without a word. */
export const protocolType: Rule = {
  code: 'effect/protocol-type',
  severity: 'warning',
  find: inSockets((socket) => {
    const line = lineOf(socket, 'Socket', 'SocketProtocol');
    const protocol = protocols.get(valueOf(socket.unit, 'SocketProtocol'));
    const [first] = socket.unit.listeners;
    if (!line || !protocol || !first || socket.unit.listeners.some(({ type }) => protocol.types.includes(type)))
      return [];
    const params = { protocol: protocol.name, type: String(protocol.types[0]), listener: written(first) };
    return [atLine(socket, line, params, [without(line)])];
  }),
};
