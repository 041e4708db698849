import { extractFirstWord } from '../extract-word.ts';
import { safeAtou } from '../safe-atou.ts';

/** Two numbers with a dash between them, or one number twice; undefined for anything else. Follows `parse_range`. */
export function parseRange(text: string, target: number): readonly [lower: number, upper: number] | undefined {
  const found = extractFirstWord(text, 0, { separators: '-', dontCoalesce: true });
  if (!found.ok || found.word === null) return undefined;
  const lower = safeAtou(found.word, target);
  const upper = found.next > text.length ? lower : safeAtou(text.slice(found.next), target);
  return lower.ok && upper.ok ? [lower.value, upper.value] : undefined;
}
