import type { Directive } from '../catalog/directive.ts';
import type { IdleReason } from '../words/idle-words.ts';
import { type NoEffect, noEffect } from './applies.ts';
import type { Entry, Unit } from './unit.ts';

/** A line that could go without a change of what systemd gets, but for the property that it sets itself; and why. */
export interface Idle {
  readonly entry: Entry;
  readonly reason: NoEffect | Exclude<IdleReason, NoEffect>;
}

/**
 * The lines of a unit that cannot matter in it, drop-ins included: those that a later line takes back, and those for which
 * `noEffect()` has a reason, as it has one for directives that are not set. Lines that systemd rejects, or would not read
 * any more, are left out: it says so itself. Empty assignments are left out, too. Of a unit
 * that systemd refuses there are none: any of its lines may be one of the reasons.
 */
export function withoutEffect(unit: Unit): readonly Idle[] {
  if (unit.state !== 'loaded') return [];
  const reasons = new Map<Directive, NoEffect | undefined>();
  return unit.entries.flatMap((entry): readonly Idle[] => {
    const { directive, read, effective } = entry;
    if (read.status !== 'accepted') return [];
    if (!effective) return [{ entry, reason: { code: directive.repeat === 'list' ? 'cleared' : 'replaced' } }];
    if (!reasons.has(directive)) reasons.set(directive, noEffect(directive, unit));
    const reason = reasons.get(directive);
    return reason ? [{ entry, reason }] : [];
  });
}
