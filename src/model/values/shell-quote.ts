const controls: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
};

/**
 * A word as `systemctl show` prints it in a list: in double quotes where a shell would take it for anything else.
 * Follows `shell_maybe_quote` without flags.
 */
export function shellQuote(word: string): string {
  if (!/[\x00-\x20\x7f"\\`$*?['()<>|&;!]/.test(word)) return word;
  const escaped = word
    .replace(/["\\`$]/g, '\\$&')
    .replace(/[\x00-\x1f\x7f]/g, (c) => controls[c] ?? `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`);
  return `"${escaped}"`;
}
