import { add, remove, setValue } from '../../syntax/edit.ts';
import type { Fix } from '../../unit/diagnostic.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import { atValue, lineOf, type Rule } from '../rule.ts';
import { written } from './address.ts';
import { conflictsIn, named } from './conflicts.ts';

/** A bare port listens on IPv4 as well (IPV6_V6ONLY is off), so an IPv4 socket of the same port says EADDRINUSE. */
export const dualStack: Rule = {
  code: 'listen/dual-stack',
  severity: 'error',
  find: (loaded) =>
    conflictsIn(loaded)
      .filter(({ kind }) => kind === 'dual-stack')
      .map(({ later, earlier }) => {
        const { socket, listener } = later;
        const [wide, narrow] = later.dual ? [later, earlier] : [earlier, later];
        const params = { wide: named(wide, socket), narrow: named(narrow, socket) };
        const { entry } = narrow.listener;
        const inOne = wide.socket === narrow.socket && entry.file === undefined;
        const without = { title: `Remove ${written(narrow.listener)}`, edits: remove([entry.assignment]) };
        const apart = wide.socket === socket ? ipv6Only(socket, narrow.any) : [];
        return atValue(socket, listener.entry, params, [...(inOne ? [without] : []), ...apart]);
      }),
};

/** Keeps IPv6 sockets to IPv6. Where the IPv4 socket has one address only, the others are no longer reached. */
function ipv6Only(socket: BundleUnit, safe: boolean): readonly Fix[] {
  const line = lineOf(socket, 'Socket', 'BindIPv6Only');
  if (line?.file !== undefined) return [];
  const place = { section: 'Socket', beside: ['ListenStream'] };
  const edits = line
    ? setValue(line.assignment, 'ipv6-only')
    : add(socket.unit.document, place, 'BindIPv6Only', 'ipv6-only');
  return [{ title: 'Set BindIPv6Only=ipv6-only', edits, ...(safe ? {} : { unsafe: true }) }];
}
