import { programOf } from '../program.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';
import { callOf, servesStdin } from './inetd-programs.ts';

/** `read(2)` on a listening socket fails: what serves a connection cannot take one. */
export const needsAccept: Rule = {
  code: 'pair/needs-accept',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const program = programOf(service);
    const streams = socket.unit.listeners.every(({ classes }) => classes.has('stream'));
    if (!program || socket.unit.accept || !streams || !servesStdin(program)) return [];
    const template = socket.unit.service.replace(/(?:@[^.]*)?\.service$/, '@.service');
    return [atValue(service, program.entry, { call: callOf(program), socket: socket.name, template })];
  }),
};
