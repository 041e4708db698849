/** Of a longer text the end is looked at, where the newest lines are: so many characters, and so many lines. */
export const longestLog = 6_000_000;
const mostLines = 50_000;

/** The end of a text, in whole lines, as far as it is looked at. */
export function newestLines(text: string): string {
  const end = text.endsWith('\n') ? text.length - 1 : text.length;
  const earliest = Math.max(0, text.length - longestLog);
  let at = end;
  for (let lines = 0; lines < mostLines; lines++) {
    const before = at === 0 ? -1 : text.lastIndexOf('\n', at - 1);
    if (before < earliest) return earliest === 0 && before < 0 ? text : text.slice(Math.max(at, earliest));
    at = before;
  }
  return text.slice(at + 1);
}
