import type { Entry } from '../../unit/unit.ts';
import { inUnits, type Rule } from '../rule.ts';
import { atPart, changePart, isCommand, isProse, silentEntries } from './values.ts';

interface Found {
  readonly at: number;
  readonly text: string;
  readonly by: string;
}

/** Characters that cannot be told from blanks, or not at all. */
const unseen = /[\u00a0\u202f\u200b-\u200d\u2060\ufeff]/g;

/** What word processors and web pages make of dashes and quotes, where a command would have the plain ones. */
const typeset = /(?<=^|\s)[–—](?=[A-Za-z])|[“”‘’„]/g;

/** Text that is copied from a page brings along characters that look plain and are not; systemd takes them as they are. */
export const pastedCharacter: Rule = {
  code: 'text/pasted-character',
  severity: 'warning',
  find: inUnits((unit) =>
    silentEntries(unit).flatMap((entry) => {
      const all = isProse(entry) ? [] : charactersIn(entry);
      const [first] = all;
      if (!first) return [];
      const edits = all.map(({ at, text, by }) => changePart(entry, at, at + text.length, by));
      const params = { key: entry.assignment.key, character: nameOf(first.text), plain: plainOf(first) };
      const fix = { title: 'Write plain characters', edits, unsafe: true } as const;
      return [atPart(unit, entry, [first.at, first.at + 1], params, [fix])];
    }),
  ),
};

function charactersIn(entry: Entry): readonly Found[] {
  const { value } = entry.assignment;
  if (!/[^\x00-\x7f]/.test(value)) return [];
  const found = [...value.matchAll(unseen), ...(isCommand(entry) ? value.matchAll(typeset) : [])];
  return found
    .map(({ 0: text, index }) => ({ at: index, text, by: plainFor(text, value.slice(index + 1)) }))
    .sort((a, b) => a.at - b.at);
}

/** A dash in front of a long option was two, in front of a single letter one. */
function plainFor(text: string, behind: string): string {
  if (/[–—]/.test(text)) return /^[A-Za-z]{2}/.test(behind) ? '--' : '-';
  if (/[“”„]/.test(text)) return '"';
  if (/[‘’]/.test(text)) return "'";
  return /[\u00a0\u202f]/.test(text) ? ' ' : '';
}

function nameOf(text: string): string {
  if (/[\u00a0\u202f]/.test(text)) return 'a no-break space';
  if (/[–—]/.test(text)) return `the dash ${text}`;
  return /[“”‘’„]/.test(text) ? `the curly quote ${text}` : 'a character without width';
}

const plainOf = ({ by }: Found): string => (by === ' ' ? 'a blank' : by === '' ? 'nothing' : by);
