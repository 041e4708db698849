import type { Bundle } from '../unit/bundle.ts';
import type { LinkProblem } from '../words/share-words.ts';

/** What a link carries. */
export interface Content {
  readonly bundle: Bundle;
  /** What is shown of it: the name of a unit, or of what can be made of the units, such as `install`. Absent: its first socket. */
  readonly view?: string;
}

/** What a format read in a link. */
export type Unpacked = ({ readonly ok: true } & Content) | { readonly ok: false; readonly code: LinkProblem };

export const damaged: Unpacked = { ok: false, code: 'damaged' };
