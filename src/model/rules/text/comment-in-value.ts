import type { Fix } from '../../unit/diagnostic.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Entry } from '../../unit/unit.ts';
import { inUnits, type Rule } from '../rule.ts';
import { atPart, changePart, isCommand, isProse, silentEntries, wordsOf } from './values.ts';

/** A comment has lines of its own (`config_parse()`): behind a value it is a part of the value. */
export const commentInValue: Rule = {
  code: 'text/comment-in-value',
  severity: 'warning',
  find: inUnits((unit) =>
    silentEntries(unit).flatMap((entry) => {
      const { key, value } = entry.assignment;
      const start = isProse(entry) ? undefined : commentStart(entry);
      if (start === undefined) return [];
      const params = { key, comment: shortened(value.slice(start)), rest: shortened(value.slice(0, start).trimEnd()) };
      return [atPart(unit, entry, [start, value.length], params, fixes(unit, entry, start))];
    }),
  ),
};

/** Where something that looks like a comment begins in a value. */
function commentStart(entry: Entry): number | undefined {
  const { value } = entry.assignment;
  if (!/\s[#;]/.test(value)) return undefined;
  const command = isCommand(entry);
  const found = wordsOf(value).find(({ start, text }) => {
    if (start === 0 || !(text.startsWith('#') || (text.startsWith(';') && !command))) return false;
    // A command may well have an argument such as “#fff”.
    return !command || /^#(?:\s|$)|^#[A-Za-z]\S*\s+[^-\s]/.test(value.slice(start, start + 200));
  });
  return found?.start;
}

function fixes({ unit }: BundleUnit, entry: Entry, from: number): readonly Fix[] {
  const { assignment } = entry;
  const { value, pieces, start } = assignment;
  if (pieces || entry.file !== undefined) return [];
  const rest = value.slice(0, from).trimEnd();
  const eol = /\r?\n$/.exec(unit.document.text.slice(start, assignment.end))?.[0] ?? '\n';
  const above = { start, end: start, text: `${value.slice(from)}${eol}` };
  return [
    { title: 'Put the comment on a line above', edits: [above, changePart(entry, rest.length, value.length, '')] },
  ];
}

const longest = 40;

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
