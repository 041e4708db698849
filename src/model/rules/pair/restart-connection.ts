import { remove } from '../../syntax/edit.ts';
import { shownOf } from '../../unit/show-values.ts';
import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';

/** An instance is there for one connection, and that is over when its program ends. */
export const restartConnection: Rule = {
  code: 'pair/restart-connection',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const line = lineOf(service, 'Service', 'Restart');
    const value = shownOf(service.unit, 'Restart', 'Service') ?? 'no';
    if (!line || !socket.unit.accept || value === 'no') return [];
    const fixes = [{ title: 'Remove the line', edits: remove([line.assignment]) }];
    return [atValue(service, line, { value, service: service.name }, fixes)];
  }),
};
