import { noEffect } from '../../unit/applies.ts';
import type { Entry } from '../../unit/unit.ts';
import { inForce } from '../../unit/unit.ts';
import { atLine, inSockets, type Rule } from '../rule.ts';

/** The directives with a class of listener that takes them, the most that the kernel takes, and its unit. */
const ranges = [
  { name: 'KeepAliveTimeSec', on: 'tcp', max: 32767, unit: ' seconds' },
  { name: 'KeepAliveIntervalSec', on: 'tcp', max: 32767, unit: ' seconds' },
  { name: 'KeepAliveProbes', on: 'tcp', max: 127, unit: '' },
  { name: 'IPTTL', on: 'ip', max: 255, unit: '' },
] as const;

/** As systemd hands it to the kernel; undefined for zero and less, which mostly mean that it is not set. */
function handed({ read }: Entry): number | undefined {
  if (read.status !== 'accepted') return undefined;
  const { value } = read;
  // Whole seconds; what is left of half a second is none.
  if (typeof value === 'bigint') return value > 0n ? Number(value / 1_000_000n) : undefined;
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** `tcp_sock_set_keepidle()` and its kin say EINVAL outside of these; `socket_apply_socket_options()` logs it and goes on. */
export const outOfRange: Rule = {
  code: 'effect/out-of-range',
  severity: 'warning',
  find: inSockets((socket) =>
    ranges.flatMap(({ name, on, max, unit }) => {
      const entry = inForce(socket.unit, name).at(-1);
      const number = entry && handed(entry);
      if (!entry || number === undefined || (number >= 1 && number <= max)) return [];
      // Of one that cannot act here another rule speaks.
      if (noEffect(entry.directive, socket.unit) || !socket.unit.listeners.some(({ classes }) => classes.has(on)))
        return [];
      return [atLine(socket, entry, { line: `${name}=${entry.assignment.value}`, range: `1 to ${max}${unit}` })];
    }),
  ),
};
