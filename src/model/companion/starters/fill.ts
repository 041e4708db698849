/** Which parts of a template are wanted. */
export type Flags = Readonly<Record<string, boolean>>;

/** `a&!b|c`: alternatives of flags that must all hold; an exclamation mark turns one round. */
const holds = (condition: string, flags: Flags): boolean =>
  condition
    .split('|')
    .some((all) =>
      all.split('&').every((flag) => (flag.startsWith('!') ? flags[flag.slice(1)] !== true : flags[flag] === true)),
    );

/**
 * Fills a template of program text. A line `?flag: text` is kept as ` text` where the flag is set; lines between
 * `?flag{` and `?}` likewise, and these nest. All other lines are kept. The result ends in one line end.
 */
export function fill(template: string, flags: Flags): string {
  const kept: string[] = [];
  const open: boolean[] = [];
  for (const line of template.trim().split('\n')) {
    const [, condition, mark, text = ''] = /^\?([a-z0-9&|!]*)([:{}])(.*)$/.exec(line) ?? [];
    if (mark === '}') open.pop();
    else if (mark === '{') open.push(holds(condition ?? '', flags));
    else if (open.every(Boolean) && (mark === undefined || holds(condition ?? '', flags)))
      kept.push(mark === undefined ? line : text);
  }
  return `${kept.join('\n')}\n`;
}
