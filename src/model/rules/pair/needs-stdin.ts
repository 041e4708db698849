import { add, setValue } from '../../syntax/edit.ts';
import { programOf } from '../program.ts';
import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';
import { callOf, servesStdin } from './inetd-programs.ts';
import { isInetd } from './stdin.ts';

/** Without `StandardInput=socket` the connection is descriptor 3, and standard input is `/dev/null`. */
export const needsStdin: Rule = {
  code: 'pair/needs-stdin',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const program = programOf(service);
    if (!program || !socket.unit.accept || isInetd(service) || !servesStdin(program)) return [];
    const place = { section: 'Service', beside: ['ExecStart'] };
    // A line that says otherwise is changed: one above it would not count.
    const line = lineOf(service, 'Service', 'StandardInput');
    const edits = line
      ? setValue(line.assignment, 'socket')
      : add(service.unit.document, place, 'StandardInput', 'socket');
    const title = line ? 'Set StandardInput=socket' : 'Add StandardInput=socket';
    const fixes = line?.file === undefined ? [{ title, edits }] : [];
    return [atValue(service, program.entry, { call: callOf(program), service: service.name }, fixes)];
  }),
};
