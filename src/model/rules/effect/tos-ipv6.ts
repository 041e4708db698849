import { valueOf } from '../../unit/unit.ts';
import { ipListeners } from '../listen/address.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';

/** IP_TOS marks IPv4 packets; those of IPv6 go by IPV6_TCLASS, which systemd does not set. */
export const tosIpv6: Rule = {
  code: 'effect/tos-ipv6',
  severity: 'info',
  find: inSockets((socket) => {
    const { unit } = socket;
    const line = lineOf(socket, 'Socket', 'IPTOS');
    const tos = valueOf(unit, 'IPTOS');
    if (!line || typeof tos !== 'number' || tos === 0) return [];
    const found = ipListeners(unit).find(({ ip }) => ip.type === 'inet6');
    return found ? [atLine(socket, line, { line: `IPTOS=${line.assignment.value}`, port: found.ip.port })] : [];
  }),
};
