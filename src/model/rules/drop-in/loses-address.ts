import { listenersOf } from '../../unit/listeners.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Listener } from '../../unit/unit.ts';
import { atLine, inSockets, type Rule } from '../rule.ts';
import { type Cleared, clearedBelow } from './layers.ts';
import { isEverywhere, isIpv6Only, type Way, waysTo } from './reach.ts';

/** A reset takes away all that the file below listened on; what the drop-in does not name again is lost. */
export const losesAddress: Rule = {
  code: 'drop-in/loses-address',
  severity: 'info',
  find: inSockets((socket) =>
    clearedBelow(socket.unit).flatMap((cleared) => {
      const old = cleared.reset.directive.name.startsWith('Listen') ? clearedListeners(socket, cleared) : [];
      const ways = lostWays(socket, old, cleared).join(' and ');
      if (ways === '') return [];
      return [atLine(socket, cleared.reset, { ways, old: old.map(({ address }) => address).join(' and ') })];
    }),
  ),
};

/** The listeners of the same setting that a reset clears. */
export function clearedListeners({ unit }: BundleUnit, { reset, entries }: Cleared): readonly Listener[] {
  const same = entries.filter(({ directive }) => directive.name === reset.directive.name);
  const again = same.map((entry) => ({ ...entry, effective: true }));
  return listenersOf(again, unit.context, unit.accept);
}

/** Ways that led in before, and not now; where every way is another one, the socket was moved on purpose. */
function lostWays({ unit }: BundleUnit, old: readonly Listener[], { reset }: Cleared): readonly Way[] {
  const wasOnly = isIpv6Only(unit, (file) => file !== reset.file);
  const isOnly = isIpv6Only(unit);
  const before = [...new Set(old.flatMap((each) => waysTo(each, wasOnly)))];
  const now = new Set(unit.listeners.flatMap((each) => waysTo(each, isOnly)));
  if (!before.some((way) => now.has(way))) return [];
  return before.filter((way) => {
    if (now.has(way)) return false;
    if (way === 'a Unix socket') return true;
    // To listen on one address, such as loopback, is a decision; and BindIPv6Only= has a rule of its own.
    return unit.listeners.some(isEverywhere) && !(way === 'IPv4' && isOnly);
  });
}
