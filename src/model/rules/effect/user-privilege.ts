import { valueOf } from '../../unit/unit.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';
import { without } from './in-vain.ts';

/** Options that need CAP_NET_ADMIN, and the values that do. Priorities 0 to 6 are free (`sk_set_prio_allowed()`). */
const guarded: readonly (readonly [string, (value: unknown) => boolean])[] = [
  ['Mark', (value) => typeof value === 'number' && value >= 0],
  ['Transparent', (value) => value === true],
  ['Priority', (value) => typeof value === 'number' && value > 6],
];

/** A user's manager gets EPERM, which is logged, and opens the socket without the option. */
export const userPrivilege: Rule = {
  code: 'effect/user-privilege',
  severity: 'warning',
  find: inSockets((socket) => {
    const { unit } = socket;
    if (unit.context.manager !== 'user' || !unit.listeners.some(({ classes }) => classes.has('ip'))) return [];
    return guarded.flatMap(([name, needs]) => {
      const line = lineOf(socket, 'Socket', name);
      if (!line || !needs(valueOf(unit, name))) return [];
      return [atLine(socket, line, { line: `${name}=${line.assignment.value}` }, [without(line)])];
    });
  }),
};
