import { parse } from '../syntax/parse.ts';
import { type Bundle, isDropIn, isPackaged, type UnitFile, unitOf } from './bundle.ts';
import { inOrder, nameToCheck } from './drop-ins.ts';
import { load } from './load.ts';
import type { Unit } from './unit.ts';

/** One unit of a bundle, with the drop-ins that lie over it. */
export interface BundleUnit {
  /** Its full name: `app.socket`, `app@.service`. */
  readonly name: string;
  /** Its own file; undefined where the bundle has drop-ins only. */
  readonly own: UnitFile | undefined;
  readonly dropIns: readonly UnitFile[];
  /** Its own file comes from a package, or is not here at all: only the drop-ins are ours to write. */
  readonly packaged: boolean;
  /** What systemd makes of it; a template is loaded as its instance `i`. */
  readonly unit: Unit;
}

/** A bundle and what systemd makes of each of its units. */
export interface LoadedBundle {
  readonly bundle: Bundle;
  /** In the order of their first files. */
  readonly units: readonly BundleUnit[];
}

/** Loads every unit of a bundle. Needs `loadAll()` for services; until then these say `pending`. */
export const loadBundle = (bundle: Bundle): LoadedBundle => ({
  bundle,
  units: [...new Set(bundle.files.map(unitOf))].map((name) => loadUnit(bundle, name)),
});

/** Loads one unit of a bundle by its name. Where only drop-ins of it are here, the first stands for the unit. */
export function loadUnit(bundle: Bundle, name: string): BundleUnit {
  const files = bundle.files.filter((file) => unitOf(file) === name);
  const own = files.find((file) => !isDropIn(file));
  const dropIns = files.filter(isDropIn);
  const context = { target: bundle.target, unit: nameToCheck(name), manager: bundle.manager ?? 'system' } as const;
  const [first, ...rest] = own ? [own, ...dropIns] : dropIns;
  // Where two have one file name, the administrator's place comes before that of packages.
  const ranked = rest.toSorted((a, b) => Number(isPackaged(a)) - Number(isPackaged(b)));
  const over = inOrder(
    ranked.map(({ name: path, text }) => ({ path, document: parse(text) })),
    name,
  );
  const unit = load(parse(first?.text ?? ''), context, over);
  return { name, own, dropIns, packaged: own === undefined || isPackaged(own), unit };
}

/** The unit of that name; a template serves its instances. */
export const unitNamed = ({ units }: LoadedBundle, name: string): BundleUnit | undefined =>
  units.find((each) => each.name === name) ?? units.find((each) => each.name === name.replace(/@[^.]+\./, '@.'));

/** The socket units of a bundle. */
export const socketsOf = ({ units }: LoadedBundle): readonly BundleUnit[] =>
  units.filter(({ name }) => name.endsWith('.socket'));

/** The service that a socket unit activates, where the bundle has it. */
export const companionOf = (loaded: LoadedBundle, { unit }: BundleUnit): BundleUnit | undefined =>
  unitNamed(loaded, unit.service);
