import { valueOf } from '../../unit/unit.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';
import { without } from './in-vain.ts';

/** From here on the clients of Unix sockets are counted by user (`socket_acquire_peer()`). */
const countsUsers = 256;

export const perSourceUnix: Rule = {
  code: 'effect/per-source-unix',
  severity: 'warning',
  find: inSockets((socket) => {
    const { unit } = socket;
    const line = lineOf(socket, 'Socket', 'MaxConnectionsPerSource');
    if (!line || !unit.accept || unit.context.target >= countsUsers || unit.listeners.length === 0) return [];
    const value = valueOf(unit, 'MaxConnectionsPerSource');
    if (value === 0 || !unit.listeners.every(({ classes }) => classes.has('unix'))) return [];
    return [atLine(socket, line, { value: Number(value), since: countsUsers }, [without(line)])];
  }),
};
