import { textOf, unescapeBytes } from './unescape.ts';

/** What stands between colons, with its escape sequences carried out. */
export interface Part {
  readonly text: string;
  readonly isUtf8: boolean;
}

export interface Parts {
  /** The parts before the first that cannot be read. */
  readonly parts: readonly Part[];
  /** A backslash in the next part begins no escape sequence. */
  readonly broken: boolean;
}

/**
 * The parts of a word with colons between them; a backslash makes a colon plain, or begins a sequence as in C. Without `empty`
 * no part is empty. Follows `extract_many_words` with `EXTRACT_CUNESCAPE|EXTRACT_UNESCAPE_SEPARATORS`.
 */
export function splitColons(word: string, empty: boolean): Parts {
  const parts: Part[] = [];
  const coded = word.replace(/\\([\s\S])/g, (all, c) => (c === ':' ? '\\x3a' : all));
  for (const piece of coded.split(':')) {
    if (piece === '' && !empty) continue;
    const read = unescapeBytes(piece);
    if (!read.ok) return { parts, broken: true };
    parts.push(textOf(read.bytes));
  }
  return { parts, broken: false };
}

/** A word of parts, written so that it comes out the same in a list whose quotes group and whose backslashes stay. */
export function joinColons(parts: readonly string[]): string {
  const word = parts
    .map((part) =>
      part
        .replace(/[\\:]/g, '\\$&')
        .replace(/["'\x00-\x1f\x7f]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`),
    )
    .join(':');
  return word === '' || word.includes(' ') ? `"${word}"` : word;
}
