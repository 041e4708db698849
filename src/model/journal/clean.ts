/** Colours and other commands to a terminal; also where the escape itself was lost on the way. */
const terminal =
  /\x1b\[[0-9;?]{0,20}[A-Za-z]|\x1b\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]|\[\d{1,3}(?:;\d{1,3}){0,4}m/g;
/** What is not seen: control characters, and marks of order and direction. */
const unseen = /[\x00-\x08\x0b-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\ufeff]/g;

/** A line as a person sees it. */
export function clean(line: string): string {
  // Most lines have none of it.
  const plain = /[\x00-\x1f\x7f[\u00a0\u200b-\u202f\ufeff]/.test(line)
    ? line
        .replace(terminal, '')
        .replace(unseen, '')
        .replace(/[\t\u00a0\u202f]/g, ' ')
    : line;
  return plain.trimEnd();
}
