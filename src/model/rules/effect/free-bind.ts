import { valueOf } from '../../unit/unit.ts';
import { ipListeners, isAny, isLoopback, written } from '../listen/address.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';
import { without } from './in-vain.ts';

/** IP_FREEBIND lets an address be bound that no interface has; all addresses and loopback can be bound anyway. */
export const freeBind: Rule = {
  code: 'effect/free-bind',
  severity: 'info',
  find: inSockets((socket) => {
    const { unit, own } = socket;
    const line = lineOf(socket, 'Socket', 'FreeBind');
    const listeners = ipListeners(unit);
    const [first] = listeners;
    if (!own || !line || !first || valueOf(unit, 'FreeBind') !== true) return [];
    // With an interface that is not `lo`, ::1 cannot be bound otherwise.
    if (valueOf(unit, 'BindToDevice') !== undefined || !listeners.every(({ ip }) => isAny(ip) || isLoopback(ip)))
      return [];
    return [atLine(socket, line, { listener: written(first.listener) }, [without(line)])];
  }),
};
