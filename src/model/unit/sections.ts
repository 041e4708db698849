import type { SectionName } from '../catalog/directive.ts';

const isService = (unit: string): boolean => unit.endsWith('.service');

/** The sections that a unit of this name may have, the one of its type in the middle. */
export const sectionsOf = (unit: string): readonly SectionName[] =>
  isService(unit) ? ['Unit', 'Service', 'Install'] : ['Unit', 'Socket', 'Install'];

/** The section of the unit's own type. */
export const ownSection = (unit: string): 'Service' | 'Socket' => (isService(unit) ? 'Service' : 'Socket');

/** From this version on the name of a section cannot be empty or hold wildcards (`string_is_safe` was tightened). */
const noWildcards = 261;

/** Whether a header ends the reading although its name has no quote, backslash or control character. */
export const isUnsafeName = (name: string, target: number): boolean =>
  target >= noWildcards && (name === '' || /[*?[]/.test(name));

/** The section that a header was meant to name, by its letters. */
export function sectionMeant(header: string, sections: readonly SectionName[]): SectionName | undefined {
  const letters = header.replace(/[^A-Za-z]/g, '').toLowerCase();
  return sections.find((s) => s.toLowerCase() === letters);
}
