import { socketsOf } from '../../unit/load-bundle.ts';
import { valueOf } from '../../unit/unit.ts';
import { atLine, inPairs, lineOf, type Rule } from '../rule.ts';

/**
 * SO_REUSEPORT lets sockets of one user share a port, and this one is of the user that opened it: root. The processes of a
 * service with `User=` cannot bind beside it (`inet_csk_bind_conflict()` compares the users).
 */
export const reusePortUser: Rule = {
  code: 'listen/reuse-port-user',
  severity: 'info',
  find: inPairs(({ socket, service, loaded }) => {
    const line = lineOf(socket, 'Socket', 'ReusePort');
    const user = valueOf(service.unit, 'User', 'Service');
    if (!line || typeof user !== 'string' || /^(?:root|0)$/.test(user)) return [];
    if (socket.unit.context.manager === 'user' || valueOf(socket.unit, 'ReusePort') !== true) return [];
    if (!socket.unit.listeners.some(({ classes }) => classes.has('tcp'))) return [];
    // Sockets that systemd opens side by side are all root's.
    const others = socketsOf(loaded).filter(({ unit }) => valueOf(unit, 'ReusePort') === true);
    if (others.length > 1 || socket.name.includes('@')) return [];
    return [atLine(socket, line, { user })];
  }),
};
