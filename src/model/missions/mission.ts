import type { UnitFile } from '../unit/bundle.ts';
import type { LoadedBundle } from '../unit/load-bundle.ts';

/** Something that has to hold of what the learner built; however they got there. */
export interface Goal {
  /** In a sentence without its full stop: what is wanted. */
  readonly words: string;
  readonly holds: (loaded: LoadedBundle) => boolean;
}

/** A short exercise. */
export interface Mission {
  /** Part of its address: it never changes. */
  readonly id: string;
  readonly title: string;
  readonly level: 'first steps' | 'who gets in' | 'the pair' | 'repair' | 'expert';
  /** The situation, and what is asked for. */
  readonly task: string;
  /** What one starts from. */
  readonly files: readonly UnitFile[];
  readonly goals: readonly Goal[];
  /** From a nudge to nearly all. */
  readonly hints: readonly [string, string, ...(readonly string[])];
  /** A way to do it: the files that are other than at the start. */
  readonly solution: readonly UnitFile[];
  /** Why it is so; shown once it is done. */
  readonly lesson: string;
  /** Pages of the reference to read on, by their names. */
  readonly more: readonly string[];
}
