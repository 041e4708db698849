import type { SectionName } from '../catalog/directive.ts';
import { offsetInText } from '../syntax/document.ts';
import { type Edit, remove, setValue } from '../syntax/edit.ts';
import type { Fix } from '../unit/diagnostic.ts';
import type { BundleUnit } from '../unit/load-bundle.ts';
import { type Entry, inForce } from '../unit/unit.ts';
import type { Params } from '../words/words.ts';
import type { Found } from './rule.ts';

/** One word of a list of units, and the line that it stands in. Specifiers are as written. */
export interface ListWord {
  readonly entry: Entry;
  readonly word: string;
  /** Its offset in the value. */
  readonly at: number;
}

/** The words of all lines in force of some settings that list units. */
export const listWords = (
  { unit }: BundleUnit,
  section: SectionName,
  ...names: readonly string[]
): readonly ListWord[] =>
  names.flatMap((name) =>
    inForce(unit, name, section).flatMap((entry) =>
      [...entry.assignment.value.matchAll(/\S+/g)].map(({ 0: word, index: at }) => ({ entry, word, at })),
    ),
  );

/** What is said of a word. What mends it can be written only where it is in the unit's own file. */
export function atWord(unit: BundleUnit, found: ListWord, params: Params, fixes: readonly Fix[] = []): Found {
  const { assignment, file } = found.entry;
  const range = {
    start: offsetInText(assignment, found.at),
    end: offsetInText(assignment, found.at + found.word.length - 1) + 1,
  };
  return file === undefined ? { unit, ...range, params, fixes } : { unit, file, ...range, params, fixes: [] };
}

/** Puts another word in its place. */
export function replaceWord({ entry, word, at }: ListWord, by: string): readonly Edit[] {
  const { value } = entry.assignment;
  return setValue(entry.assignment, value.slice(0, at) + by + value.slice(at + word.length));
}

/** Takes it out, with its line where it stands alone. */
export function removeWord({ entry, word, at }: ListWord): readonly Edit[] {
  const { value } = entry.assignment;
  const rest = `${value.slice(0, at).trimEnd()} ${value.slice(at + word.length).trimStart()}`.trim();
  return rest === '' ? remove([entry.assignment]) : setValue(entry.assignment, rest);
}
