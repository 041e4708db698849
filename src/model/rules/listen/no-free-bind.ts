import { add } from '../../syntax/edit.ts';
import { valueOf } from '../../unit/unit.ts';
import { atValue, inSockets, type Rule } from '../rule.ts';
import { type IpAddress, ipListeners, isAny, isLoopback, isMulticast, lacksScope } from './address.ts';

/** Addresses that can be bound before any network is there. */
const isEarly = (ip: IpAddress): boolean =>
  isAny(ip) || isLoopback(ip) || isMulticast(ip) || ip.address === '255.255.255.255';

/**
 * An address that a network interface gets later cannot be bound at boot: `bind(2)` says EADDRNOTAVAIL, and the socket
 * unit fails. `IP_FREEBIND` (`FreeBind=`, `socket_apply_socket_options()`) allows it; so does `IP_TRANSPARENT`. One that
 * lacks its interface can never be bound (`listen/link-local-scope`).
 */
export const noFreeBind: Rule = {
  code: 'listen/no-free-bind',
  severity: 'warning',
  find: inSockets((socket) => {
    const { unit } = socket;
    if (valueOf(unit, 'FreeBind') === true || valueOf(unit, 'Transparent') === true) return [];
    const device = valueOf(unit, 'BindToDevice');
    const late = ipListeners(unit).filter(({ ip }) => !isEarly(ip) && (device !== undefined || !lacksScope(ip)));
    const edits = add(unit.document, { section: 'Socket', beside: [] }, 'FreeBind', 'yes');
    return late.map(({ listener: { entry, address } }) =>
      atValue(socket, entry, { address }, [{ title: 'Add FreeBind=yes', edits }]),
    );
  }),
};
