import type { Document } from '../syntax/document.ts';
import { lines } from '../syntax/lines.ts';
import { nodeAt } from './by-node.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * What became of what a diagnostic is about: `rejected`, the assignment, a word of it or the line is lost;
 * `unknown-key` and `unknown-section`, this systemd has no such thing and passes it over; `refused`, the unit does not
 * load; `noted`, systemd said something and kept the value.
 */
export type Outcome = 'rejected' | 'unknown-key' | 'unknown-section' | 'refused' | 'noted';

/** Which of the few things that systemd can do was done. The words do not change from release to release. */
export function outcomeOf({ code, effect }: Diagnostic): Outcome {
  if (effect === 'refused' || effect === 'noted') return effect;
  if (code.startsWith('section/')) return 'unknown-section';
  // A directive that was removed is still known: its assignment is what gets lost.
  return code.startsWith('key/') && code !== 'key/removed' ? 'unknown-key' : 'rejected';
}

const starts = new WeakMap<Document, readonly number[]>();

/** Where each line of a document begins; found once. */
function lineStarts(document: Document): readonly number[] {
  const known = starts.get(document);
  if (known) return known;
  const found = lines(document.text).map((line) => line.start);
  starts.set(document, found);
  return found;
}

/** How many lines begin at or before an offset: the number of its line, from 1. */
function lineAt(document: Document, offset: number): number {
  const found = lineStarts(document);
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 1);
}

/** Line and column of an offset, both from 1; columns are counted in UTF-16 units, lines as systemd counts them. */
export function positionIn(document: Document, offset: number): { readonly line: number; readonly column: number } {
  const line = lineAt(document, offset);
  return { line, column: offset - (lineStarts(document)[line - 1] ?? 0) + 1 };
}

/**
 * The line that systemd names in its log: of a continued line the last one, and one more than the file has when its
 * last line ends in a backslash. `document` is the file that the diagnostic is about.
 */
export function systemdLine(diagnostic: Diagnostic, document: Document): number {
  const node = nodeAt(document.nodes, diagnostic.start);
  if (!node || /^(unit|service)\//.test(diagnostic.code)) return lineAt(document, diagnostic.start);
  const last = lineAt(document, Math.max(node.start, node.end - 1));
  return node.type !== 'comment' && node.dangling ? last + 1 : last;
}
