import type { Directive, ListenerClass } from '../catalog/directive.ts';
import { inForce, type Unit, valueOf } from './unit.ts';

/** Why a directive cannot act in a unit; words for each in `words/effect-words.ts`. */
export type NoEffect =
  | { readonly code: 'needs-listener'; readonly needs: readonly ListenerClass[] }
  | { readonly code: 'needs-accept'; readonly accept: 'yes' | 'no' }
  | { readonly code: 'needs-directive'; readonly names: readonly string[] };

/**
 * Why setting this directive would change nothing in this unit; undefined where it can act. A unit that listens on
 * nothing yet gives no reason: anything may still come.
 */
export function noEffect(directive: Directive, unit: Unit): NoEffect | undefined {
  const { needs, accept, with: beside } = directive;
  if (accept && unit.accept !== (accept === 'yes')) return { code: 'needs-accept', accept };
  if (needs && unit.listeners.length > 0 && !unit.listeners.some((l) => needs.some((need) => l.classes.has(need))))
    return { code: 'needs-listener', needs };
  if (beside && !beside.some((name) => isOn(unit, name))) return { code: 'needs-directive', names: beside };
  return undefined;
}

const isOn = (unit: Unit, name: string): boolean => inForce(unit, name).length > 0 && valueOf(unit, name) !== false;
