import { type Kind, rejected } from '../kind.ts';
import { readStripped } from '../part.ts';

/** The same kind, which sockets do not take, whatever is written (`can_delegate` and `can_set_managed_oom` of their type). */
export const servicesOnly = <T>(kind: Kind<T>): Kind<T> => ({
  ...kind,
  read: (text, context) =>
    context.unit.endsWith('.socket')
      ? readStripped(text, (stripped) => rejected('setting/services-only', stripped))
      : kind.read(text, context),
});
