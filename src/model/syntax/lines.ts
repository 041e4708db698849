const LF = 10;
const CR = 13;

/** A line of a text: its content lies from `start` to `end`, the next line begins at `next`. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** What ends a line for `read_line_full()`: any of LF, CR and NUL; a run without a repeat (CR LF) is one end. */
const bit = (code: number): number => (code === LF ? 1 : code === CR ? 2 : code === 0 ? 4 : 0);

/** The line that begins at `start`, read as systemd's `read_line_full()` does. */
export function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length && bit(text.charCodeAt(end)) === 0) end++;
  let next = end;
  // A NUL ends the line end too: whatever follows it is a line of its own.
  for (let seen = 0; next < text.length && (seen & 4) === 0; next++) {
    const kind = bit(text.charCodeAt(next));
    if (kind === 0 || (seen & kind) !== 0) break;
    seen |= kind;
  }
  return { start, end, next };
}

/** Whether lines of this text end in LF alone, which allows a faster search. */
export const plainLines = (text: string): boolean => !text.includes('\r') && !text.includes('\0');

/** All lines of a text. A text that ends in a line end has no empty line behind it. */
export function lines(text: string): readonly Line[] {
  const found: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    found.push(line);
    at = line.next;
  }
  return found;
}

/** The line end that a text uses, for lines added to it. */
export const lineEnd = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
