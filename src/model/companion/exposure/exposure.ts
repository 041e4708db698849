import type { Unit } from '../../unit/unit.ts';
import type { Assessor, Verdict } from './assessor.ts';
import { assessors } from './assessors.ts';
import { type Sandbox, sandboxOf } from './sandbox.ts';

/** From the best to the worst. */
export type Rating = 'PERFECT' | 'SAFE' | 'OK' | 'MEDIUM' | 'EXPOSED' | 'UNSAFE' | 'DANGEROUS';

/** One thing that was looked at. */
export interface Finding {
  /** As systemd names it, such as `PrivateNetwork=` or `CapabilityBoundingSet=~CAP_KILL`. */
  readonly id: string;
  /** What it means here, in a sentence. */
  readonly words: string;
  /** From 0, the best, to `range`, the worst; 0 also where it does not apply. */
  readonly badness: number;
  readonly range: number;
  /** What it counts, among some 56 000 of all together. */
  readonly weight: number;
  /** Nothing is left to do about it. */
  readonly set: boolean;
  /** Not so where it makes no difference, as removing shared memory of root; it counts for nothing then. */
  readonly applies: boolean;
  /** What it adds to the overall figure, rounded up to a tenth as systemd prints it. */
  readonly share: number;
}

/** How exposed a service is. */
export interface Exposure {
  /** From 0.0, nothing is left open, to 10.0, with one decimal. */
  readonly overall: number;
  readonly rating: Rating;
  /** All that was looked at, what adds most first. */
  readonly findings: readonly Finding[];
}

/** From which figure on, in tenths, a rating applies (`badness_table`). */
const ratings: readonly (readonly [tenths: number, rating: Rating])[] = [
  [100, 'DANGEROUS'],
  [90, 'UNSAFE'],
  [75, 'EXPOSED'],
  [50, 'MEDIUM'],
  [10, 'OK'],
  [1, 'SAFE'],
  [0, 'PERFECT'],
];

const early: Verdict = { badness: undefined, words: 'It starts so early in the boot that this is not asked of it.' };

function verdictOf(assessor: Assessor, sandbox: Sandbox): Verdict {
  return assessor.lateOnly && sandbox.text('DefaultDependencies') === 'no' ? early : assessor.judge(sandbox);
}

/**
 * How exposed a service is, as `systemd-analyze security --offline=yes` of systemd 252 reckons for a service of the system
 * manager on x86-64. Held against it in `data/recorded/security.jsonl`. The groups of system calls are those of the unit's
 * target; what is looked at, and how much it counts, has not changed since but for details. A figure comes out for a unit
 * that systemd refuses too, of the lines in force; systemd itself gives none. Follows `assess()`.
 */
export function exposure(unit: Unit): Exposure {
  const sandbox = sandboxOf(unit);
  const found = assessors.map((assessor) => ({ assessor, ...verdictOf(assessor, sandbox) }));
  let bad = 0;
  let all = 0;
  for (const { assessor, badness } of found) {
    if (badness === undefined) continue;
    bad += Math.ceil((badness * assessor.weight) / assessor.range);
    all += assessor.weight;
  }
  const tenths = Math.ceil((bad * 100) / all);
  const findings = found.map(({ assessor: { id, weight, range }, badness, words }): Finding => {
    const share = Math.ceil(Math.ceil(((badness ?? 0) * weight * 100) / range) / all) / 10;
    return {
      id,
      words,
      badness: badness ?? 0,
      range,
      weight,
      set: badness === 0,
      applies: badness !== undefined,
      share,
    };
  });
  return {
    overall: tenths / 10,
    rating: ratings.find(([from]) => tenths >= from)?.[1] ?? 'PERFECT',
    findings: findings.sort((a, b) => (b.badness * b.weight) / b.range - (a.badness * a.weight) / a.range),
  };
}
