import { atValue, inSockets, type Rule } from '../rule.ts';
import { ipListeners, isMulticast } from './address.ts';

/** systemd has no IP_ADD_MEMBERSHIP: it binds a multicast address and does not join the group. */
export const multicast: Rule = {
  code: 'listen/multicast',
  severity: 'warning',
  find: inSockets((socket) =>
    ipListeners(socket.unit)
      .filter(({ listener, ip }) => listener.classes.has('udp') && isMulticast(ip))
      .map(({ listener: { entry }, ip }) => atValue(socket, entry, { address: ip.address })),
  ),
};
