import type { SectionName } from '../catalog/directive.ts';

/** A line that we write into a unit, and why. */
export interface Line {
  readonly section: SectionName;
  readonly key: string;
  readonly value: string;
  /** One sentence for people: what it does here, or what would go wrong without it. */
  readonly why: string;
}
