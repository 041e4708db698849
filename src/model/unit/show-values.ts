import type { SectionName } from '../catalog/directive.ts';
import { propertiesOf } from '../catalog/properties.ts';
import type { Context } from '../values/kind.ts';
import type { Entry, Unit } from './unit.ts';

/** What a property is printed as: once, or a line for each item. */
export type Shown = string | readonly string[];

/** The assignments in force for each property, in order, whichever names they were written under: the last, or all of a list. */
export function assigned(unit: Pick<Unit, 'entries'>): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of unit.entries) {
    if (!entry.effective) continue;
    for (const property of propertiesOf(entry.directive)) {
      const before = entry.directive.repeat === 'list' ? found.get(property) : undefined;
      if (before) before.push(entry);
      else found.set(property, [entry]);
    }
  }
  return found;
}

const nameOf = (assignment: string) => assignment.slice(0, assignment.indexOf('='));

/** A list without what a later item takes the place of: variables by their names, other words as a whole. */
function merged(property: string, items: readonly unknown[]): readonly unknown[] {
  if (property === 'Environment') return [...new Map(items.map((item) => [nameOf(String(item)), item])).values()];
  return once.has(property) ? [...new Set(items)] : items;
}

/** Lists of words that systemd keeps once each. */
const once: ReadonlySet<string> = new Set(['PassEnvironment', 'UnsetEnvironment']);

/** All items of the lists that some assignments hold; undefined where one of them holds something else. */
function itemsOf(property: string, entries: readonly Entry[]): readonly unknown[] | undefined {
  const items: unknown[] = [];
  for (const { directive, read } of entries) {
    if (directive.repeat !== 'list' || read.status !== 'accepted' || !Array.isArray(read.value)) return undefined;
    items.push(...read.value);
  }
  return merged(property, items);
}

const printOne = ({ kind, read }: Entry, context: Context): readonly string[] =>
  read.status === 'accepted' ? [kind.show(read.value, context)] : [];

/** What the assignments of a property print; with `lines`, each item is a line of its own. */
export function printed(property: string, entries: readonly Entry[], context: Context, lines: boolean): Shown {
  const [first] = entries;
  if (!first) return lines ? [] : '';
  const { kind } = first;
  const items = itemsOf(property, entries);
  if (!lines && items) return kind.show(items, context);
  const pieces = items
    ? items.map((item) => kind.show([item], context))
    : entries.flatMap((entry) => printOne(entry, context));
  if (!lines) return pieces.filter((piece) => piece !== '').join(' ');
  return pieces.length === 1 ? (pieces[0] ?? '') : pieces;
}

/** What the assignments in force of one directive print; undefined where there are none. */
export function shownOf(unit: Unit, name: string, section: SectionName): string | undefined {
  const entries = unit.entries.filter(
    (e) => e.effective && e.directive.name === name && e.directive.section === section,
  );
  return entries.length === 0 ? undefined : String(printed(name, entries, unit.context, false));
}

/** From this version on the version of more than the kernel is checked, and the old names are read as the new one. */
const anyVersion = 258;

/** What is checked before the start, one to a line, as it would be written. */
export function conditions({ entries, context }: Unit, start: 'Condition' | 'Assert'): Shown {
  const lines = entries.flatMap(({ effective, directive, kind, read }) => {
    if (!effective || read.status !== 'accepted' || directive.section !== 'Unit' || !directive.name.startsWith(start))
      return [];
    const name = context.target < anyVersion ? directive.name : directive.name.replace('KernelVersion', 'Version');
    return [`${name}=${kind.show(read.value, context)}`];
  });
  return lines.length === 1 ? (lines[0] ?? '') : lines;
}
