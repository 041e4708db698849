import { valueOf } from '../../unit/unit.ts';
import { ipListeners } from '../listen/address.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';

/** `socket_set_ttl()` sets IPV6_UNICAST_HOPS on an AF_INET6 socket and not IP_TTL, which its IPv4 packets go by. */
export const ttlDualStack: Rule = {
  code: 'effect/ttl-dual-stack',
  severity: 'warning',
  find: inSockets((socket) => {
    const { unit } = socket;
    const line = lineOf(socket, 'Socket', 'IPTTL');
    const hops = valueOf(unit, 'IPTTL');
    if (!line || typeof hops !== 'number' || hops < 0 || valueOf(unit, 'BindIPv6Only') === 'ipv6-only') return [];
    const dual = ipListeners(unit).find(({ ip }) => ip.type === 'inet6' && ip.dualStack);
    return dual ? [atLine(socket, line, { hops, port: dual.ip.port })] : [];
  }),
};
