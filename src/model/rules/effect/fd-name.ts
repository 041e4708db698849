import { namesConnections } from '../../unit/load.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';
import { without } from './in-vain.ts';

/** Before 257 `service_set_socket_fd()` calls each connection “connection”. */
export const fdName: Rule = {
  code: 'effect/fd-name',
  severity: 'info',
  find: inSockets((socket) => {
    const line = lineOf(socket, 'Socket', 'FileDescriptorName');
    const { accept, context } = socket.unit;
    if (!line || !accept || context.target >= namesConnections) return [];
    const name = line.assignment.value;
    return name === 'connection' ? [] : [atLine(socket, line, { name, since: namesConnections }, [without(line)])];
  }),
};
