import {
  withoutByteOrderMark,
  withoutFences,
  withoutIndentation,
  withoutLineNumbers,
  withoutQuoting,
} from './repair/paste.ts';
import { outOfHeredocs, withoutCommands } from './repair/shell.ts';
import { withDirectiveSpelling, withHeaders, withPlainCharacters, withSectionSpelling } from './repair/spelling.ts';
import type { Names, Repair, Repaired, Step } from './repair/step.ts';

export { guessName, type NamedText, splitCat } from './repair/cat.ts';
export type { Names, Repair, Repaired } from './repair/step.ts';

/** From the outside in: what was wrapped round the unit last is taken off first. */
const steps: readonly Step[] = [
  withoutByteOrderMark,
  withoutQuoting,
  withoutLineNumbers,
  withoutIndentation,
  withoutFences,
  outOfHeredocs,
  withoutCommands,
  withPlainCharacters,
  withSectionSpelling,
  withHeaders,
  withDirectiveSpelling,
];

const noNames: Names = { spelling: () => undefined, sectionOf: () => undefined };

/**
 * Makes a unit file of what people paste: out of a shell command, a Markdown page, a mail, a numbered listing; with
 * wrong case or a missing header. A text that needs none of it comes back as it was, without repairs; so does the
 * repaired text. What it cannot repair stays as it is.
 */
export function repair(text: string, names: Names = noNames): Repaired {
  let result = text;
  const repairs: Repair[] = [];
  // One wrapping may hold another. Each repair makes the text shorter or plainer, so the rounds come to an end.
  for (let round = 0; round < 100; round++) {
    const before = repairs.length;
    for (const step of steps) {
      const done = step(result, names);
      if (!done) continue;
      result = done.text;
      repairs.push(...done.repairs);
    }
    if (repairs.length === before) break;
  }
  return { text: result, repairs };
}
