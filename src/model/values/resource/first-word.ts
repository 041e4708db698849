import { extractFirstWord } from '../extract-word.ts';
import { type Read, rejected } from '../kind.ts';
import { mapProblems, readPart } from '../part.ts';

/**
 * Reads the first word of a text, which may be quoted. `next` is where the next word begins, and the end of the text where
 * nothing follows or the word cannot be told.
 */
export function readFirstWord<T>(text: string, read: (word: string) => Read<T>): { first: Read<T>; next: number } {
  const found = extractFirstWord(text, 0, { unquote: true });
  if (!found.ok) {
    const { problem, start, end } = found;
    return { first: rejected(`words/${problem}`, text, {}, { start, end }), next: text.length };
  }
  if (found.word === null) return { first: read(''), next: text.length };
  const { word, start, end, next } = found;
  if (text.slice(start, end) === word) return { first: readPart(text, start, end, read), next };
  return { first: mapProblems(read(word), ({ suggestion: _, ...problem }) => ({ ...problem, start, end })), next };
}
