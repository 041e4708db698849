import { checksContexts } from './refuse.ts';
import type { Unit } from './unit.ts';

/**
 * How far systemd comes with a unit: `read`: a line ended the reading, and nothing was worked out; `halfway`: it stopped
 * working out before the slice; `refused`: it is worked out, found impossible, and not tied to its slice and mounts;
 * `loaded`.
 */
export type Stage = 'read' | 'halfway' | 'refused' | 'loaded';

/** Refusals that come of how commands are to run. */
const contexts = /^unit\/(pam-|dynamic-user-|private-pids)/;

/** How far systemd comes with a unit. */
export function stageOf({ state, stopped, diagnostics, context }: Unit): Stage {
  if (state === 'loaded') return 'loaded';
  if (stopped || state === 'masked') return 'read';
  const code = diagnostics.findLast(({ effect }) => effect === 'refused')?.code ?? '';
  if (state === 'error' || (contexts.test(code) && context.target >= checksContexts)) return 'halfway';
  return code === 'unit/isolate-one' ? 'loaded' : 'refused';
}
