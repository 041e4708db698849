import { add } from '../../syntax/edit.ts';
import type { Listener } from '../../unit/unit.ts';
import { valueOf } from '../../unit/unit.ts';
import { atValue, inSockets, type Rule } from '../rule.ts';

/** Addresses that are there before any network is: all, and loopback. */
const early = /^(?:0\.0\.0\.0|127\.[\d.]+|\[::\]|\[::1\]):/;

const isLate = ({ classes, address }: Listener): boolean => classes.has('ip') && !early.test(address);

/**
 * An address that a network interface gets later cannot be bound at boot: `bind(2)` says EADDRNOTAVAIL, and the socket
 * unit fails. `IP_FREEBIND` (`FreeBind=`, `socket_apply_socket_options()`) allows it; so does `IP_TRANSPARENT`.
 */
export const noFreeBind: Rule = {
  code: 'listen/no-free-bind',
  severity: 'warning',
  find: inSockets((socket) => {
    const { unit } = socket;
    if (valueOf(unit, 'FreeBind') === true || valueOf(unit, 'Transparent') === true) return [];
    const edits = add(unit.document, { section: 'Socket', beside: [] }, 'FreeBind', 'yes');
    return unit.listeners
      .filter(isLate)
      .map(({ entry, address }) => atValue(socket, entry, { address }, [{ title: 'Add FreeBind=yes', edits }]));
  }),
};
