import { type BundleUnit, type LoadedBundle, loadUnit } from '../../unit/load-bundle.ts';
import { type Entry, inForce, type Unit } from '../../unit/unit.ts';
import { type Takes, takesFor } from './takes.ts';

/** One setting that is otherwise than before, or a unit that came or went (with an empty section and key). */
export interface Change {
  readonly unit: string;
  readonly section: string;
  readonly key: string;
  /** As written; several assignments have a line each. Undefined where there is none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly takes: Takes;
}

/** A unit on both sides; one that a side does not have is loaded as empty there. */
export interface Pair {
  readonly name: string;
  readonly before: BundleUnit;
  readonly after: BundleUnit;
  /** `kept` also where only drop-ins came or went: the unit is a package's. */
  readonly fate: 'kept' | 'new' | 'gone';
}

/** All units of both sides, those of the first in front. Between managers nothing is kept: their units are not each other's. */
export function pairs(before: LoadedBundle, after: LoadedBundle): readonly Pair[] {
  if (before.bundle.manager !== after.bundle.manager)
    return [
      ...before.units.map((unit) => ({
        name: unit.name,
        before: unit,
        after: nothingOf(after, unit.name),
        fate: 'gone' as const,
      })),
      ...after.units.map((unit) => ({
        name: unit.name,
        before: nothingOf(before, unit.name),
        after: unit,
        fate: 'new' as const,
      })),
    ];
  const names = [...new Set([...before.units, ...after.units].map(({ name }) => name))];
  return names.map((name) => {
    const find = (side: LoadedBundle) => side.units.find((each) => each.name === name) ?? nothingOf(side, name);
    const [old, now] = [find(before), find(after)];
    const fate = isOurs(now) && !isHere(old) ? 'new' : isOurs(old) && !isHere(now) ? 'gone' : 'kept';
    return { name, before: old, after: now, fate };
  });
}

const nothingOf = ({ bundle }: LoadedBundle, name: string): BundleUnit => loadUnit({ ...bundle, files: [] }, name);
const isOurs = ({ own, packaged }: BundleUnit): boolean => own !== undefined && !packaged;

/** Whether a side has files of a unit. */
export const isHere = ({ own, dropIns }: BundleUnit): boolean => own !== undefined || dropIns.length > 0;

/** What is otherwise than before, unit by unit. */
export const changesOf = (all: readonly Pair[]): readonly Change[] =>
  all.flatMap((pair) => {
    const { name, fate, before, after } = pair;
    const takes = name.endsWith('.socket') ? 'restart-socket' : name.includes('@.') ? 'reload' : 'restart-service';
    const whole = { unit: name, section: '', key: '', takes } as const;
    if (fate === 'new') return [{ ...whole, before: undefined, after: after.own?.name }];
    if (fate === 'gone') return [{ ...whole, before: before.own?.name, after: undefined }];
    return settingsOf(before, after);
  });

function settingsOf(before: BundleUnit, after: BundleUnit): readonly Change[] {
  const keys = new Map(
    [before, after].flatMap(({ unit }) =>
      unit.entries
        .filter(({ effective }) => effective)
        .map(({ directive: { section, name } }) => [`${section}.${name}`, [section, name] as const]),
    ),
  );
  const found = [...keys.values()].flatMap(([section, key]): readonly Change[] => {
    const [old, now] = [before, after].map(({ unit }) => inForce(unit, key, section)) as [
      readonly Entry[],
      readonly Entry[],
    ];
    const [was, is] = [written(old), written(now)];
    if (was === is) return [];
    const same = was !== undefined && is !== undefined && meant(old, before.unit) === meant(now, after.unit);
    const takes = same ? 'nothing' : takesFor(after, section, key, is ?? '');
    return [{ unit: after.name, section, key, before: was, after: is, takes }];
  });
  return [...found, ...order(before, after, found)];
}

const written = (entries: readonly Entry[]): string | undefined =>
  entries.length === 0 ? undefined : entries.map(({ assignment }) => assignment.value).join('\n');

const meant = (entries: readonly Entry[], { context }: Unit): string =>
  entries.map(({ read, kind }) => (read.status === 'accepted' ? kind.show(read.value, context) : '')).join('\n');

/** The same listeners in another order: the service gets other numbers for them at its next start. */
function order(before: BundleUnit, after: BundleUnit, found: readonly Change[]): readonly Change[] {
  if (found.some(({ key }) => key.startsWith('Listen')) || after.unit.accept) return [];
  const [was, is] = [before, after].map(({ unit }) =>
    unit.listeners.map(({ type, entry }) => `${type}=${entry.assignment.value}`).join('\n'),
  );
  const [first] = after.unit.listeners;
  if (was === is || !first) return [];
  return [{ unit: after.name, section: 'Socket', key: first.type, before: was, after: is, takes: 'restart-service' }];
}
