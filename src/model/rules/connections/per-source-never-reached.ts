import { valueOf } from '../../unit/unit.ts';
import { atValue, inSockets, lineOf, type Rule } from '../rule.ts';

/** The limit of all connections where `MaxConnections=` is not set. */
const usualMost = 64;

/** All connections together are counted first (`socket_enter_running()`), so a limit per client as high is never asked. */
export const perSourceNeverReached: Rule = {
  code: 'connections/per-source-never-reached',
  severity: 'info',
  find: inSockets((socket) => {
    const line = lineOf(socket, 'Socket', 'MaxConnectionsPerSource');
    const limit = valueOf(socket.unit, 'MaxConnectionsPerSource');
    const set = valueOf(socket.unit, 'MaxConnections');
    const most = typeof set === 'number' ? set : usualMost;
    if (!line || typeof limit !== 'number' || !socket.unit.accept || limit < most || most <= 1) return [];
    return [atValue(socket, line, { limit, most, ...(set === undefined ? { usual: '' } : {}) })];
  }),
};
