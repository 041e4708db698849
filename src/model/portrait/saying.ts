import type { BundleUnit } from '../unit/load-bundle.ts';
import { type Entry, inForce } from '../unit/unit.ts';

/** A stretch of a sentence. What is strong is the user's: a value, a name. */
export interface Said {
  readonly text: string;
  readonly strong?: true;
  /** The line that it comes from, and the unit that has it. */
  readonly by?: { readonly unit: string; readonly entry: Entry };
}

/** A sentence, with its full stop. */
export type Sentence = readonly Said[];

/** What a sentence is put together from: plain words, or a stretch of its own. */
export type Part = string | Said;

/** A sentence of parts; empty ones are left out. */
export const sentence = (...parts: readonly (Part | readonly Part[])[]): Sentence =>
  parts.flat().flatMap((part) => {
    const said = typeof part === 'string' ? { text: part } : part;
    return said.text === '' ? [] : [said];
  });

/** A value or a name of the user's. */
export const strong = (text: string): Said => ({ text, strong: true });

/** What the user wrote, with the line that says so. */
export const written = (unit: BundleUnit, entry: Entry, text = entry.assignment.value): Said => ({
  text,
  strong: true,
  by: { unit: unit.name, entry },
});

/** The line in force of a setting; undefined where none is set. */
export const lineFor = (unit: BundleUnit | undefined, name: string, section = 'Socket'): Entry | undefined =>
  unit && inForce(unit.unit, name, section).at(-1);

/** The value in force of a setting, and its line, where it is of the type that is asked for. */
export function settingFor<T>(
  unit: BundleUnit | undefined,
  name: string,
  is: (value: unknown) => value is T,
  section = 'Socket',
): { readonly value: T; readonly entry: Entry } | undefined {
  const entry = lineFor(unit, name, section);
  return entry?.read.status === 'accepted' && is(entry.read.value) ? { value: entry.read.value, entry } : undefined;
}

export const isNumber = (value: unknown): value is number => typeof value === 'number';
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isYes = (value: unknown): value is true => value === true;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly Part[], last = ' and '): readonly Part[] =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [at === parts.length - 1 ? last : ', ', part]));
