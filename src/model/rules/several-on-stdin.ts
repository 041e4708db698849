import { about, lineOf, type PairRule } from './rule.ts';

/** `exec_child()` has one standard input: with two sockets the service ends with 208/STDIN. */
export const severalOnStdin: PairRule = ({ socket, service }) => {
  const input = lineOf(service, 'Service', 'StandardInput');
  const count = socket.unit.listeners.length;
  if (input?.assignment.value !== 'socket' || socket.unit.accept || count < 2) return [];
  return [about(service, input, 'pair/several-on-stdin', { socket: socket.name, count }, { severity: 'error' })];
};
