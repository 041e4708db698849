import { add } from '../../syntax/edit.ts';
import { socketsOf } from '../../unit/load-bundle.ts';
import { valueOf } from '../../unit/unit.ts';
import { put, unsafe } from '../put.ts';
import { atValue, inSockets, lineOf, type Rule } from '../rule.ts';
import { ipListeners } from './address.ts';

/** A bare port is IPv6 alone with IPV6_V6ONLY. Who writes `[::]:80` has IPv6 in mind; who writes `80` may not. */
export const ipv6Only: Rule = {
  code: 'listen/ipv6-only',
  severity: 'info',
  find: inSockets((socket, loaded) => {
    const { unit } = socket;
    if (valueOf(unit, 'BindIPv6Only') !== 'ipv6-only') return [];
    const only = lineOf(socket, 'Socket', 'BindIPv6Only');
    const ipv4 = new Set(
      socketsOf(loaded)
        .flatMap((each) => ipListeners(each.unit))
        .flatMap(({ listener, ip }) => (ip.type === 'inet' ? [`${listener.type} ${ip.port}`] : [])),
    );
    return ipListeners(unit).flatMap(({ listener: { entry, type }, ip }) => {
      const bare = ip.type === 'inet6' && ip.dualStack && !entry.assignment.value.includes('[');
      // Where a drop-in took over the package's setting, a rule about drop-ins speaks.
      if (entry.file !== undefined && only?.file === undefined) return [];
      if (!bare || ipv4.has(`${type} ${ip.port}`)) return [];
      const edits = add(unit.document, { section: 'Socket', beside: [type] }, type, `0.0.0.0:${ip.port}`);
      const fixes = [{ title: `Add ${type}=0.0.0.0:${ip.port}`, edits }, ...put(socket, 'BindIPv6Only', 'both')];
      return [atValue(socket, entry, { type, port: ip.port }, unsafe(fixes))];
    });
  }),
};
