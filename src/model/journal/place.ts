import { type Assignment, assignments } from '../syntax/document.ts';
import { add, type Edit, remove, setValue } from '../syntax/edit.ts';
import { nodeAt } from '../unit/by-node.ts';
import type { Diagnostic, Fix } from '../unit/diagnostic.ts';
import type { BundleUnit } from '../unit/load-bundle.ts';
import { positionIn } from '../unit/outcome.ts';
import { type Entry, listenerTypes } from '../unit/unit.ts';

/** Where in a bundle something stands. */
export interface Place {
  /** The name of the unit. */
  readonly unit: string;
  /** The path of the drop-in that holds it; undefined for the unit's own file. */
  readonly file: string | undefined;
  /** The number of the line in that file, from 1. */
  readonly line: number;
  /** The text of the line; of a long one the beginning. */
  readonly text: string;
  /** The assignment, as a form finds it; undefined for a line that is none. */
  readonly field: Field | undefined;
}

export interface Field {
  readonly section: string;
  readonly name: string;
  /** Which of the assignments of that name; for a listener, which of all listeners. */
  readonly index: number;
}

/** A fix, and the unit whose text it changes. */
export interface LogFix extends Fix {
  readonly unit: string;
}

const longest = 160;

/** Where an assignment in force stands. */
export const placeOf = (unit: BundleUnit, { assignment, file }: Entry): Place =>
  placeAt(unit, assignment.keyStart, file);

/** Where a diagnostic stands. */
export const placeOfDiagnostic = (unit: BundleUnit, { start, file }: Diagnostic): Place => placeAt(unit, start, file);

/** The place of an offset in a file of a unit. */
export function placeAt({ name, unit }: BundleUnit, offset: number, file: string | undefined): Place {
  const document = unit.dropIns.find(({ path }) => path === file)?.document ?? unit.document;
  const node = nodeAt(document.nodes, offset);
  const { line } = positionIn(document, offset);
  const start = node?.start ?? offset;
  const end = Math.min(node?.end ?? offset, start + longest);
  const text = document.text.slice(start, end).trim();
  const field = node?.type === 'assignment' && file === undefined ? fieldOf(unit.document, node) : undefined;
  return { unit: name, file, line, text, field };
}

function fieldOf(document: Parameters<typeof assignments>[0], node: Assignment): Field | undefined {
  if (!node.section) return undefined;
  const section = node.section.name;
  const listener = listenerTypes.some((type) => type === node.key);
  const alike = assignments(document, section, ...(listener ? listenerTypes : [node.key]));
  return { section, name: node.key, index: alike.indexOf(node) };
}

const fix = (unit: BundleUnit, title: string, edits: readonly Edit[]): readonly LogFix[] =>
  edits.length === 0 ? [] : [{ unit: unit.name, title, edits }];

/** Gives an assignment another value. None for one in a drop-in, which a fix of the unit's own text leaves as it is. */
export const writing = (unit: BundleUnit, { assignment, file }: Entry, value: string, title?: string) =>
  file === undefined ? fix(unit, title ?? `Write ${assignment.key}=${value}`, setValue(assignment, value)) : [];

/** Takes assignments out; none where one of them is in a drop-in. */
export const removing = (unit: BundleUnit, entries: readonly Entry[], title: string): readonly LogFix[] =>
  entries.some(({ file }) => file !== undefined)
    ? []
    : fix(unit, title, remove(entries.map(({ assignment }) => assignment)));

/** Puts an assignment into a section. */
export const adding = (
  unit: BundleUnit,
  section: string,
  key: string,
  value: string,
  beside: readonly string[] = [],
): readonly LogFix[] =>
  fix(unit, `Add ${key}=${value}`, add(unit.unit.document, { section, beside: [key, ...beside] }, key, value));

/** Writes a setting: into the line that has it, or into a new one. */
export function setting(
  unit: BundleUnit,
  section: string,
  key: string,
  value: string,
  beside: readonly string[] = [],
): readonly LogFix[] {
  const last = unit.unit.entries.findLast(
    ({ directive, effective }) => effective && directive.section === section && directive.name === key,
  );
  return last ? writing(unit, last, value) : adding(unit, section, key, value, beside);
}
