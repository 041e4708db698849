import type { Range } from './document.ts';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const BACKSLASH = 92;

/** What systemd strips from both ends (`WHITESPACE`). */
export const blank = (code: number): boolean => code === SPACE || code === TAB || code === LF || code === CR;

/** Whether a text ends in a backslash that is not itself escaped. */
export function endsEscaped(text: string): boolean {
  let count = 0;
  while (count < text.length && text.charCodeAt(text.length - 1 - count) === BACKSLASH) count++;
  return count % 2 === 1;
}

export const trimStart = (text: string): string => text.replace(/^[ \t\n\r]+/, '');

export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && blank(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The place in the text of an offset in the joined pieces. */
export function offsetIn(pieces: readonly Range[], offset: number): number {
  let left = offset;
  let last = 0;
  for (const piece of pieces) {
    if (left < piece.end - piece.start) return piece.start + left;
    left -= piece.end - piece.start;
    last = piece.end;
  }
  return last;
}

/** The pieces that hold the joined characters from `start` to `end`. */
export function cut(pieces: readonly Range[], start: number, end: number): readonly Range[] {
  const found: Range[] = [];
  let at = 0;
  for (const piece of pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, piece.end - piece.start);
    if (from < to) found.push({ start: piece.start + from, end: piece.start + to });
    at += piece.end - piece.start;
  }
  return found;
}
