import type { ListenerClass } from '../../catalog/directive.ts';
import { remove } from '../../syntax/edit.ts';
import type { NoEffect } from '../../unit/applies.ts';
import type { Fix } from '../../unit/diagnostic.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Entry } from '../../unit/unit.ts';
import { withoutEffect } from '../../unit/without-effect.ts';
import type { Params } from '../../words/words.ts';
import { atLine, inSockets, type Rule } from '../rule.ts';

/** A line of a socket unit that cannot act, and why. */
export interface Vain {
  readonly socket: BundleUnit;
  readonly entry: Entry;
  readonly why: NoEffect;
}

/** What rules about such lines say of them: nothing, or what mends them. */
type Judge = (vain: Vain) => readonly Fix[] | undefined;

/**
 * A rule about lines that cannot act for one reason. It is silent about what is off in any case (`NoDelay=no`), and about
 * drop-ins over a unit that is not here: that may have what they need.
 */
export const inVain = (code: Rule['code'], severity: Rule['severity'], judge: Judge, more?: Params): Rule => ({
  code,
  severity,
  find: inSockets((socket) =>
    vainIn(socket).flatMap((vain) => {
      const fixes = judge(vain);
      return fixes ? [atLine(socket, vain.entry, { ...paramsOf(vain), ...more }, fixes)] : [];
    }),
  ),
});

/** A rule about lines for listeners of a sort that the unit has none of. */
export const unlessListening = (
  code: Rule['code'],
  severity: Rule['severity'],
  to: Sort,
  but?: (vain: Vain) => boolean,
) =>
  inVain(code, severity, (vain) => {
    const { why, entry } = vain;
    const fits = why.code === 'needs-listener' && sortOf(why.needs) === to && !but?.(vain);
    return fits ? [without(entry)] : undefined;
  });

/** The sorts of listeners that lines are for, as people tell them apart. */
const sorts = ['path', 'tcp', 'ipv6', 'ip', 'udp', 'unix', 'stream'] as const satisfies readonly ListenerClass[];

type Sort = (typeof sorts)[number] | 'other';

const sortOf = (needs: readonly ListenerClass[]): Sort => sorts.find((sort) => needs.includes(sort)) ?? 'other';

/** Takes a line out that does nothing. */
export const without = ({ directive, assignment }: Entry): Fix => ({
  title: `Remove ${directive.name}=`,
  edits: remove([assignment]),
});

const things: Readonly<Partial<Record<ListenerClass, string>>> = {
  fifo: 'a FIFO',
  special: 'a special file',
  'message-queue': 'a message queue',
};

function paramsOf({ socket: { unit }, entry, why }: Vain): Params {
  const [first] = unit.listeners;
  return {
    line: `${entry.directive.name}=${entry.assignment.value}`,
    listener: first ? `${first.type}=${first.entry.assignment.value}` : '',
    needs: (why.code === 'needs-listener' && why.needs[0] && things[why.needs[0]]) || 'a socket',
    names: why.code === 'needs-directive' ? why.names.map((name) => `${name}=`).join(' or ') : '',
  };
}

function vainIn(socket: BundleUnit): readonly Vain[] {
  const { own, unit, packaged } = socket;
  if (!own) return [];
  return withoutEffect(unit).flatMap(({ entry, reason: why }) => {
    const { directive, read, file } = entry;
    if (why.code === 'replaced' || why.code === 'cleared') return [];
    if (directive.section !== 'Socket' || (read.status === 'accepted' && read.value === false)) return [];
    // What a package's own file sets in vain is not ours to mend.
    return packaged && file === undefined ? [] : [{ socket, entry, why }];
  });
}
