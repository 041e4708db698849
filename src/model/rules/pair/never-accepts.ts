import { atValue, inPairs, lineOf, type Rule } from '../rule.ts';

/** Programs that look at no socket, whatever they are handed. */
const deaf = /^[-@:+!|]*(\/(?:usr\/)?bin\/(?:true|false|echo|sleep|date|touch|logger))(?:\s|$)/;

/**
 * A connection that nobody accepts starts the service again as soon as it ends, until that may not be started any more
 * (`StartLimitBurst=`, five times in ten seconds), which fails the socket unit.
 */
export const neverAccepts: Rule = {
  code: 'pair/never-accepts',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const start = lineOf(service, 'Service', 'ExecStart');
    const [, program] = deaf.exec(start?.assignment.value ?? '') ?? [];
    // A FIFO may be flushed; datagrams that are not read are as bad as connections.
    const waits = socket.unit.listeners.some(({ classes }) => classes.has('socket'));
    if (!start || program === undefined || socket.unit.accept || !waits) return [];
    return [atValue(service, start, { program, socket: socket.name })];
  }),
};
