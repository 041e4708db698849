import { add } from '../../syntax/edit.ts';
import { programOf } from '../program.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';
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
    const edits = add(service.unit.document, place, 'StandardInput', 'socket');
    const fixes = [{ title: 'Add StandardInput=socket', edits }];
    return [atValue(service, program.entry, { call: callOf(program), service: service.name }, fixes)];
  }),
};
