import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';

/** There is one standard input: with two sockets the command is not run (`get_fixed_socket()`, “Got more than one socket”). */
export const severalOnStdin: Rule = {
  code: 'pair/several-on-stdin',
  severity: 'error',
  find: inPairs(({ socket, service }) => {
    const input = lineOf(service, 'Service', 'StandardInput');
    const count = socket.unit.listeners.length;
    if (input?.assignment.value !== 'socket' || socket.unit.accept || count < 2) return [];
    return [atValue(service, input, { socket: socket.name, count })];
  }),
};
