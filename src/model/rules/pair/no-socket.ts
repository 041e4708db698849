import { socketsOf } from '../../unit/load-bundle.ts';
import { listWords } from '../list-words.ts';
import { atValue, inUnits, lineOf, type Rule } from '../rule.ts';
import { isInetd } from './stdin.ts';

/** Lines by which a service says that its socket is another, which may lie elsewhere. */
const naming = ['Requires', 'Wants', 'BindsTo', 'Requisite', 'After', 'PartOf'];

/**
 * A service that nobody hands a socket has nothing to take for its standard input: `exec_spawn()` says “Got no socket.” and runs
 * nothing. Its socket may lie elsewhere, where a line of the service names it.
 */
export const noSocket: Rule = {
  code: 'pair/no-socket',
  severity: 'info',
  find: inUnits((service, loaded) => {
    if (!service.name.endsWith('.service') || service.own === undefined || !isInetd(service)) return [];
    const input = lineOf(service, 'Service', 'StandardInput');
    // Beside a socket that starts another service other rules speak.
    if (!input || socketsOf(loaded).length > 0) return [];
    const named = [
      ...listWords(service, 'Unit', ...naming),
      ...listWords(service, 'Service', 'Sockets'),
      ...listWords(service, 'Install', 'Also'),
    ];
    if (named.some(({ word }) => word.endsWith('.socket'))) return [];
    return [
      atValue(service, input, {
        service: service.name,
        socket: service.name.replace(/(?:@[^.]*)?\.service$/, '.socket'),
      }),
    ];
  }),
};
