import { add } from '../../syntax/edit.ts';
import { shownOf } from '../../unit/show-values.ts';
import { programOf } from '../program.ts';
import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';
import { isInetd } from './stdin.ts';

/** Where a stream goes that is handed on from the one before it, as is the default for all three. */
const handedOn: ReadonlySet<string | undefined> = new Set([undefined, 'inherit']);

/** Standard error is standard output unless set, and that is standard input: the socket (`exec_context.std_error`). */
export const errorsToClient: Rule = {
  code: 'pair/errors-to-client',
  severity: 'info',
  find: inPairs(({ socket, service }) => {
    const { unit } = service;
    const line = lineOf(service, 'Service', 'StandardInput');
    const output = shownOf(unit, 'StandardOutput', 'Service');
    const goesOn = handedOn.has(output) || output === 'socket';
    if (!line || !isInetd(service) || !goesOn || !handedOn.has(shownOf(unit, 'StandardError', 'Service'))) return [];
    const program = programOf(service);
    // sshd has its messages logged by itself, unless -e says otherwise.
    if (program?.name === 'sshd' && !program.args.some((word) => /^-\w*e/.test(word))) return [];
    const beside = ['StandardInput', 'StandardOutput'];
    const edits = add(unit.document, { section: 'Service', beside }, 'StandardError', 'journal');
    const params = { service: service.name, accept: socket.unit.accept ? 'yes' : 'no' };
    return [atValue(service, line, params, [{ title: 'Add StandardError=journal', edits }])];
  }),
};
