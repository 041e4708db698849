import { categories } from '../catalog/categories.ts';
import type { Directive } from '../catalog/directive.ts';
import { fact, knownTo } from '../catalog/facts.ts';
import { directivesIn } from '../catalog/index.ts';
import { serviceGroups } from '../catalog/service-form.ts';
import { noEffect } from '../unit/applies.ts';
import { inForce, type Unit } from '../unit/unit.ts';

/** A directive that a unit leaves alone, and what holds instead. */
export interface Default {
  readonly directive: Directive;
  /** As it would be written; absent where the default is no value. */
  readonly value: string | undefined;
  readonly words: string | undefined;
}

/** The defaults in force that one would ask about first: of directives that are often set, can act here, and are not set. */
export function defaultsInForce(unit: Unit): readonly Default[] {
  const service = unit.context.unit.endsWith('.service');
  const often = new Set(serviceGroups().flatMap(({ common }) => [...common]));
  const section = service ? 'Service' : 'Socket';
  return inOrderOfForm(directivesIn(section)).flatMap((directive): readonly Default[] => {
    const { name, default: value, defaultWords: words } = directive;
    const known = fact(section, name);
    if (value === undefined && words === undefined) return [];
    if (!(service ? often.has(name) : directive.common || directive.category === 'limits')) return [];
    if (!known || !knownTo(unit.context.target, known)) return [];
    if (inForce(unit, name, section).length > 0 || noEffect(directive, unit)) return [];
    return [{ directive, value, words }];
  });
}

const order: readonly string[] = categories.map(({ id }) => id);
const inOrderOfForm = (list: readonly Directive[]): readonly Directive[] =>
  [...list].sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category));
