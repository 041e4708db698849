import { offsetInText } from '../../syntax/document.ts';
import type { Edit } from '../../syntax/edit.ts';
import type { Fix } from '../../unit/diagnostic.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Entry } from '../../unit/unit.ts';
import type { Params } from '../../words/words.ts';
import { atValue, type Found } from '../rule.ts';

/** The settings in force of which systemd has nothing to say. */
export const silentEntries = ({ unit }: BundleUnit): readonly Entry[] =>
  unit.entries.filter(({ effective, read }) => effective && read.status === 'accepted' && read.problems.length === 0);

/** Whether a setting holds commands. */
export const isCommand = ({ directive }: Entry): boolean => directive.kind === 'command-line';

/** Texts for people, in which any character is right. */
export const isProse = ({ directive }: Entry): boolean =>
  directive.name === 'Description' || directive.name === 'Documentation';

/** What is said of a part of a value, by offsets into the value; of a part that runs over several lines, its first line. */
export function atPart(
  unit: BundleUnit,
  entry: Entry,
  [from, to]: readonly [from: number, to: number],
  params: Params,
  fixes: readonly Fix[] = [],
): Found {
  const { assignment } = entry;
  const start = offsetInText(assignment, from);
  const piece = assignment.pieces?.find((each) => start >= each.start && start < each.end);
  const end = Math.min(offsetInText(assignment, to - 1) + 1, piece?.end ?? assignment.valueEnd);
  return { ...atValue(unit, entry, params, fixes), start, end };
}

/** A change of a part of a value that stands on one line. */
export const changePart = ({ assignment }: Entry, from: number, to: number, text: string): Edit => ({
  start: offsetInText(assignment, from),
  end: from === to ? offsetInText(assignment, from) : offsetInText(assignment, to - 1) + 1,
  text,
});

/** A word of a value as it stands there; `plain` where no quote is in it. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly plain: boolean;
}

/** The words of a value, as blanks outside of quotes part them. Linear in its length. */
export function wordsOf(value: string): readonly Word[] {
  const words: Word[] = [];
  let start = -1;
  let quote = '';
  let plain = true;
  for (let i = 0; i <= value.length; i++) {
    const c = value[i] ?? ' ';
    if (quote === '' && (c === ' ' || c === '\t' || i === value.length)) {
      if (start >= 0) words.push({ text: value.slice(start, i), start, end: i, plain });
      start = -1;
      plain = true;
      continue;
    }
    if (start < 0) start = i;
    if (c === '\\') i++;
    else if (quote === '' && (c === '"' || c === "'")) quote = c;
    else if (c === quote) quote = '';
    plain &&= quote === '' && c !== '"' && c !== "'" && c !== '\\';
  }
  return words;
}

/** The value with each `%%` blanked out, so that a `%` left in it begins a specifier; offsets stay. */
export const withoutPercents = (value: string): string => value.replaceAll('%%', '  ');
