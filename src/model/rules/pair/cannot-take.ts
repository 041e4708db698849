import { type Program, programOf } from '../program.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';

/** Servers that open their sockets themselves and know no other way; each was seen, or read, to be so. */
const servers: Readonly<Record<string, string>> = {
  postgres: 'PostgreSQL',
  postmaster: 'PostgreSQL',
  pg_ctl: 'PostgreSQL',
  pg_ctlcluster: 'PostgreSQL',
  'redis-server': 'Redis',
  'valkey-server': 'Valkey',
  memcached: 'memcached',
  bun: 'Bun',
};

/** Whether a program is one that takes no socket, whatever it is handed. */
export const isKnownToBind = ({ name }: Program): boolean => Object.hasOwn(servers, name);

/** A server that takes no socket leaves the one of its socket unit to nobody. */
export const cannotTake: Rule = {
  code: 'pair/cannot-take',
  severity: 'warning',
  find: inPairs(({ socket, service }) => {
    const program = programOf(service);
    const title = program && isKnownToBind(program) ? servers[program.name] : undefined;
    if (!program || title === undefined || socket.unit.accept) return [];
    return [atValue(service, program.entry, { program: title, socket: socket.name })];
  }),
};
