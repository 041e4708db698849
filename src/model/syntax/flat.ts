import type { Edit } from './edit.ts';
import { type Line, lineAt, lineEnd, lines } from './lines.ts';

/**
 * A text as an editor holds it: its lines, as systemd parts them, with one line feed between each two. What ends a line
 * in the text (CR LF, CR, NUL, …) is no part of it, and stays what it is.
 */
export class FlatText {
  /** The lines; behind a last line end, and in an empty text, an empty one more. */
  readonly lines: readonly Line[];
  /** Where each line begins in the flat text. */
  private readonly starts: readonly number[];
  readonly text: string;

  constructor(text: string) {
    this.text = text;
    const found = lines(text);
    const last = found.at(-1);
    const { length } = text;
    this.lines = last && last.next === last.end ? found : [...found, { start: length, end: length, next: length }];
    let at = 0;
    this.starts = this.lines.map(({ start, end }) => {
      const own = at;
      at += end - start + 1;
      return own;
    });
  }

  get flat(): string {
    return this.lines.map(({ start, end }) => this.text.slice(start, end)).join('\n');
  }

  /** The number, from 0, of the line that an offset of the text lies in; one within a line end is of the line before it. */
  lineOf(offset: number): number {
    return indexIn(this.lines.length, (n) => (this.lines[n]?.start ?? 0) <= offset);
  }

  /** An offset of the text as one of the flat text. */
  toFlat(offset: number): number {
    const n = this.lineOf(offset);
    const { start = 0, end = 0 } = this.lines[n] ?? {};
    return (this.starts[n] ?? 0) + Math.min(offset, end) - start;
  }

  /** An offset of the flat text as one of the text, which is never within a line end. */
  toText(offset: number): number {
    const n = indexIn(this.starts.length, (each) => (this.starts[each] ?? 0) <= offset);
    const { start = 0, end = 0 } = this.lines[n] ?? {};
    return Math.min(start + offset - (this.starts[n] ?? 0), end);
  }
}

/** The last of `count` indexes for which something is so that is so up to some index; the first if it never is. */
function indexIn(count: number, isSo: (index: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSo(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The text after edits that were made in its flat form (ordered, never overlapping; offsets of the flat text before
 * them). New lines end as the first line of the text does; every byte outside of the edits stays, but for a line end
 * that would become one with another now beside it.
 */
export function editFlat(source: FlatText, edits: readonly Edit[]): string {
  const { text } = source;
  const eol = lineEnd(text);
  let result = '';
  let at = 0;
  for (const edit of edits) {
    const written = new FlatText(edit.text);
    const own = written.lines.map(({ start, end }) => edit.text.slice(start, end)).join(eol);
    result = joined(joined(result, text.slice(at, source.toText(edit.start))), own);
    at = source.toText(edit.end);
  }
  return joined(result, text.slice(at));
}

const ends = '\n\r\0';

/** Puts two texts together so that a line end of one never runs into one of the other. */
function joined(left: string, right: string): string {
  const first = right.charAt(0);
  const before = first !== '' && ends.includes(first) ? lastEnd(left) : '';
  // A NUL ends a line end, and so does a character that it holds already.
  if (before === '' || before.includes('\0') || before.includes(first)) return left + right;
  const own = before.charAt(0);
  const { next } = lineAt(right, 0);
  return left + own + right.slice(0, next).replace(own, '') + right.slice(next);
}

/** The line end that a text ends in; empty where it ends in none. */
function lastEnd(text: string): string {
  let from = text.length;
  while (from > 0 && ends.includes(text.charAt(from - 1))) from--;
  let last = '';
  for (let at = from; at < text.length; ) {
    const { next } = lineAt(text, at);
    last = text.slice(at, next);
    at = next;
  }
  return last;
}

/** The one edit that makes a text of another, as small as it can be; undefined where they are the same. */
export function smallestEdit(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (isFirstHalf(before.charCodeAt(start - 1)) || isFirstHalf(after.charCodeAt(start - 1))) start--;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  if (tail > 0 && isSecondHalf(before.charCodeAt(before.length - tail))) tail--;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Halves of a surrogate pair: an edit that parts one would show a broken character. */
const isFirstHalf = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
