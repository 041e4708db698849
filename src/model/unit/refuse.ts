import { assignments } from '../syntax/document.ts';
import { remove } from '../syntax/edit.ts';
import type { ProblemCode } from '../words/problems.ts';
import type { Params } from '../words/words.ts';
import type { Diagnostic, Fix } from './diagnostic.ts';
import { ownSection } from './sections.ts';
import type { Entry, Unit } from './unit.ts';

/** From this version on how commands are to run is checked before anything else about the unit (`unit_verify_contexts`). */
export const checksContexts = 257;

/**
 * Takes out every assignment of a directive: were only the last one taken, an earlier one would come into force.
 * Undefined where one of them stands in a drop-in, which a fix of the unit's own file leaves as it is.
 */
export function drop(unit: Unit, name: string, title = `Remove ${name}=`, section = sectionOf(unit)): Fix | undefined {
  if (unit.entries.some((e) => e.file !== undefined && e.directive.name === name)) return undefined;
  return { title, edits: remove(assignments(unit.document, section, name)) };
}

const sectionOf = (unit: Unit): string => ownSection(unit.context.unit);

/** A unit that is refused as a whole: for the sake of an assignment, or of the section of its type. */
export function refuse(
  unit: Unit,
  code: ProblemCode,
  at: Entry | undefined,
  params: Params,
  fixes: readonly (Fix | undefined)[] = [],
): Diagnostic {
  const name = sectionOf(unit);
  const header = unit.document.nodes.find((n) => n.type === 'section' && n.name === name);
  const { start, end } = at
    ? { start: at.assignment.keyStart, end: at.assignment.valueEnd }
    : { start: header?.start ?? 0, end: header ? header.start + `[${name}]`.length : 0 };
  const said = { code, source: 'systemd', severity: 'error', effect: 'refused', start, end, params } as const;
  const mends = fixes.filter((fix) => fix !== undefined);
  return { ...said, fixes: mends, ...(at?.file === undefined ? {} : { file: at.file }) };
}
