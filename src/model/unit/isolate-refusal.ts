import type { Diagnostic } from './diagnostic.ts';
import { drop, refuse } from './refuse.ts';
import { inForce, type Unit } from './unit.ts';

const names = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Isolating is for one unit: checked of every type of unit, when all else is done. */
export function isolateRefusal(unit: Unit): Diagnostic | undefined {
  for (const mode of unit.entries) {
    const [, name] = /^(OnSuccess|OnFailure)(?:JobMode|Isolate)$/.exec(mode.directive.name) ?? [];
    if (name === undefined || !mode.effective || mode.read.status !== 'accepted' || mode.read.value !== 'isolate')
      continue;
    const lists = inForce(unit, name, 'Unit').flatMap(({ read }) =>
      read.status === 'accepted' ? names(read.value) : [],
    );
    const count = new Set(lists).size;
    if (count < 2) continue;
    const key = mode.directive.name;
    return refuse(unit, 'unit/isolate-one', mode, { key, name, count }, [drop(unit, key, `Remove ${key}=`, 'Unit')]);
  }
  return undefined;
}
