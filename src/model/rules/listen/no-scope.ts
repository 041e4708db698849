import { valueOf } from '../../unit/unit.ts';
import { atValue, inSockets, type Rule } from '../rule.ts';
import { ipListeners, lacksScope } from './address.ts';

/** Without `sin6_scope_id` or SO_BINDTODEVICE, `inet6_bind()` says EINVAL to an address of one link, also with FreeBind=. */
export const noScope: Rule = {
  code: 'listen/no-scope',
  severity: 'error',
  find: inSockets((socket) => {
    if (valueOf(socket.unit, 'BindToDevice') !== undefined) return [];
    return ipListeners(socket.unit)
      .filter(({ ip }) => lacksScope(ip))
      .map(({ listener: { entry }, ip }) =>
        atValue(socket, entry, { address: ip.address, value: entry.assignment.value }),
      );
  }),
};
