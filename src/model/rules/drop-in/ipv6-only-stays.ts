import { atValue, inSockets, type Rule } from '../rule.ts';
import { clearedBelow } from './layers.ts';
import { clearedListeners } from './loses-address.ts';
import { ipv6OnlyLine, isIpv6Only, waysTo } from './reach.ts';

/**
 * Packages that name IPv4 and IPv6 one by one set `BindIPv6Only=ipv6-only`. It stays in force when a drop-in puts a bare
 * port in their place, which then is IPv6 only.
 */
export const ipv6OnlyStays: Rule = {
  code: 'drop-in/ipv6-only-stays',
  severity: 'warning',
  find: inSockets((socket) => {
    const { unit } = socket;
    const line = ipv6OnlyLine(unit);
    const reset = clearedBelow(unit).find((cleared) =>
      clearedListeners(socket, cleared).some((each) => waysTo(each, true).includes('IPv4')),
    );
    if (!line || !reset || !isIpv6Only(unit) || line.file === reset.reset.file) return [];
    if (unit.listeners.some((each) => waysTo(each, true).includes('IPv4'))) return [];
    const now = unit.listeners.find(
      ({ entry, address }) => entry.file === reset.reset.file && /^\[::\]:/.test(address),
    );
    if (!now) return [];
    const params = { address: now.entry.assignment.value, file: line.file ?? socket.own?.name ?? socket.name };
    return [atValue(socket, now.entry, params)];
  }),
};
