import { setValue } from '../../syntax/edit.ts';
import type { Fix } from '../../unit/diagnostic.ts';
import type { Entry } from '../../unit/unit.ts';
import type { Command } from '../../values/command-reader.ts';
import { inUnits, type Rule } from '../rule.ts';
import { atPart, isCommand, silentEntries, type Word, wordsOf } from './values.ts';

/** Words that mean something to a shell, and nothing to most programs. */
const ofShell = /^(?:&&|\|\|?|&|<|&?>>?|\d>>?|\d?>>?&\d|[\d&]?>>?\/\S*|<\/\S*|\$\(.*|`.*|~\/.*)$/;

/** A prefix that has a shell run the line, from 258 on. */
const throughShell = (value: unknown): boolean =>
  (value as readonly Command[]).some(({ flags }) => flags.includes('|'));

/** No shell reads the line of a command: `&&`, `|`, `>` and `~/` are arguments like any other (`exec_child()`). */
export const shellSyntax: Rule = {
  code: 'text/shell-syntax',
  severity: 'warning',
  find: inUnits((unit) =>
    silentEntries(unit).flatMap((entry) => {
      if (!isCommand(entry) || (entry.read.status === 'accepted' && throughShell(entry.read.value))) return [];
      const [program, ...words] = wordsOf(entry.assignment.value);
      const found = words.find(({ text, plain }) => plain && ofShell.test(text));
      if (!program || !found) return [];
      const params = { word: found.text, program: program.text.replace(/^[-@:+!]+/, '') };
      return [atPart(unit, entry, [found.start, found.end], params, fixes(entry, words))];
    }),
  ),
};

/** One command without quotes can be put into the quotes of `sh -c` as it stands. */
function fixes({ assignment }: Entry, words: readonly Word[]): readonly Fix[] {
  const { value, pieces } = assignment;
  if (pieces || /['\\]/.test(value) || words.some(({ text }) => text === ';')) return [];
  const prefix = /^[-@:+!]*/.exec(value)?.[0] ?? '';
  if (prefix.includes('@')) return [];
  const run = `${prefix}/bin/sh -c '${value.slice(prefix.length)}'`;
  return [{ title: 'Run it by /bin/sh -c', edits: setValue(assignment, run), unsafe: true }];
}
