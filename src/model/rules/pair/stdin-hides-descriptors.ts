import { remove } from '../../syntax/edit.ts';
import { programOf } from '../program.ts';
import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';
import { callOf } from './inetd-programs.ts';
import { isInetd } from './stdin.ts';
import { wantsDescriptors } from './told-descriptors.ts';

/** A socket that is standard input is handed over in no other way: there is no LISTEN_FDS (`exec_child()`). */
export const stdinHidesDescriptors: Rule = {
  code: 'pair/stdin-hides-descriptors',
  severity: 'warning',
  find: inPairs(({ service }) => {
    const program = programOf(service);
    const line = lineOf(service, 'Service', 'StandardInput');
    if (!program || !line || !isInetd(service) || !wantsDescriptors(program)) return [];
    const fixes = [{ title: 'Remove the line', edits: remove([line.assignment]) }];
    return [atValue(service, line, { program: callOf(program) }, fixes)];
  }),
};
