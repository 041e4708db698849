import { remove } from '../../syntax/edit.ts';
import { valueOf } from '../../unit/unit.ts';
import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';

/** While its service counts as active a socket is not watched, whether a process is left to take connections or not. */
export const remainAfterExit: Rule = {
  code: 'pair/remain-after-exit',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const line = lineOf(service, 'Service', 'RemainAfterExit');
    if (!line || valueOf(service.unit, 'RemainAfterExit', 'Service') !== true) return [];
    const params = { socket: socket.name, service: service.name, accept: socket.unit.accept ? 'yes' : 'no' };
    return [atValue(service, line, params, [{ title: 'Remove the line', edits: remove([line.assignment]) }])];
  }),
};
