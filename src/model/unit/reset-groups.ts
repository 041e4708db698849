import type { Directive } from '../catalog/directive.ts';

/** Families of which an empty assignment of one clears all. */
const families = /^(Listen|Condition|Assert)(?=[A-Z])/;

/** What is cleared or replaced together with a directive; the same word for all of a group. */
export function resetGroup({ name, section, place = name, category }: Directive): string {
  const family = category === 'other' ? undefined : families.exec(name)?.[1];
  return family ?? (place.includes('.') ? place : `${section}.${place}`);
}
