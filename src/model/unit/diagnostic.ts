import type { Edit } from '../syntax/edit.ts';
import type { Effect } from '../values/kind.ts';
import type { ProblemCode } from '../words/problems.ts';
import type { Params } from '../words/words.ts';

/** A change that mends a problem: what it does, in words, and the edits. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** It changes what the unit does beyond the mistake: a person has to choose it. */
  readonly unsafe?: true;
}

/**
 * Something to say about a unit. `systemd`: what systemd itself would log; `advice`: ours, where it is silent.
 * Offsets are into the text of the file.
 */
export interface Diagnostic {
  readonly code: ProblemCode;
  readonly source: 'systemd' | 'advice';
  readonly severity: 'error' | 'warning' | 'info';
  readonly effect: Effect;
  readonly start: number;
  readonly end: number;
  readonly params: Params;
  readonly fixes: readonly Fix[];
  /** The path of the drop-in that it is about; absent for the unit's own file. Offsets and fixes are of that file. */
  readonly file?: string;
  /** Advice that `systemd-analyze verify` gives, too. */
  readonly spoken?: true;
}

/** Red for what systemd throws away, blue for what it only mentions. */
export const severityOf = (effect: Effect): Diagnostic['severity'] => (effect === 'noted' ? 'info' : 'error');

/** Whether `systemd-analyze verify` passes over it without a word. */
export const isSilent = ({ source, spoken }: Diagnostic): boolean => source === 'advice' && !spoken;

/** The one way out that changes nothing else; undefined where there is none, or where a person has to choose. */
export function safeFix({ fixes }: Diagnostic): Fix | undefined {
  const [fix, ...others] = fixes.filter(({ unsafe }) => !unsafe);
  return others.length === 0 ? fix : undefined;
}

/** Whether systemd says it in its debug log only: nobody need look at it who does not look for it. */
export const isQuiet = ({ source, severity, effect }: Diagnostic): boolean =>
  source === 'systemd' && severity === 'info' && effect !== 'noted';
