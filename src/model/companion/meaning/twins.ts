import type { BundleUnit, LoadedBundle } from '../../unit/load-bundle.ts';

/** A unit on both sides; undefined where a side does not have it. */
export interface Twins {
  readonly before: BundleUnit | undefined;
  readonly after: BundleUnit | undefined;
}

const suffix = ({ name }: BundleUnit): string => name.slice(name.lastIndexOf('.'));

/**
 * The units of two bundles, each with what it was before: by name, or where one of a kind went and one came, as that under
 * another name (`app.service` and `app@.service`).
 */
export function twinsOf(before: LoadedBundle, after: LoadedBundle): readonly Twins[] {
  const names = new Set(after.units.map(({ name }) => name));
  const old = new Map(before.units.map((unit) => [unit.name, unit]));
  const gone = before.units.filter(({ name }) => !names.has(name));
  const came = after.units.filter(({ name }) => !old.has(name));
  const only = (units: readonly BundleUnit[], kind: string) => {
    const [first, second] = units.filter((unit) => suffix(unit) === kind);
    return second ? undefined : first;
  };
  const renamed = new Map(
    came.flatMap((unit) => {
      const [was, is] = [only(gone, suffix(unit)), only(came, suffix(unit))];
      return was && is ? [[unit.name, was] as const] : [];
    }),
  );
  const taken = new Set(renamed.values());
  return [
    ...after.units.map((unit) => ({ before: old.get(unit.name) ?? renamed.get(unit.name), after: unit })),
    ...gone.filter((unit) => !taken.has(unit)).map((unit) => ({ before: unit, after: undefined })),
  ];
}
