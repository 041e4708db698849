import { remove } from '../../syntax/edit.ts';
import { valueOf } from '../../unit/unit.ts';
import { atLine, inPairs, lineOf, type Rule } from '../rule.ts';

/** From this version on an instance keeps its connection while it waits to be started again. */
const keepsConnection = 254;

/** Settings that start an instance again although its client has been served. */
const afterSuccess = ['always', 'on-success'];

/**
 * A connection comes once. Before 254 an instance that is started again has none and gets the listening socket in its
 * place (`service_collect_fds()`); later it gets the old connection, which is over when the client has been served.
 */
export const restartWithoutConnection: Rule = {
  code: 'connections/restart-without-connection',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const line = lineOf(service, 'Service', 'Restart');
    const restart = String(valueOf(service.unit, 'Restart', 'Service') ?? 'no');
    const isOld = service.unit.context.target < keepsConnection;
    if (!line || !socket.unit.accept || restart === 'no' || !(isOld || afterSuccess.includes(restart))) return [];
    const fix = { title: `Remove Restart=${restart}`, edits: remove([line.assignment]) };
    return [atLine(service, line, { restart, socket: socket.name, ...(isOld ? { old: '' } : {}) }, [fix])];
  }),
};
