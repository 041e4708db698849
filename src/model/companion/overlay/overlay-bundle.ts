import { parse } from '../../syntax/parse.ts';
import { type Bundle, isDropIn, isPackaged, type UnitFile, unitOf } from '../../unit/bundle.ts';
import { inOrder, nameToCheck } from '../../unit/drop-ins.ts';
import { merged } from './merged.ts';

/** The name that `systemctl edit` gives its drop-in. */
const overrideOf = (unitName: string): string => `${unitName}.d/override.conf`;

/** Where packages put units: for the system's manager, and for those of users. */
const placeOf = ({ manager }: Bundle): string => `/usr/lib/systemd/${manager ?? 'system'}`;

const ownFile = ({ files }: Bundle, unitName: string): UnitFile | undefined =>
  files.find((file) => unitOf(file) === unitName && !isDropIn(file));

/** Whether a unit of a bundle is a package's, and only drop-ins of it are written. */
export function isOverlay(bundle: Bundle, unitName: string): boolean {
  const own = ownFile(bundle, unitName);
  return own !== undefined && isPackaged(own);
}

/**
 * A bundle in which a unit's own file is a package's, with an empty `override.conf` to be filled unless there is a drop-in of that
 * name. Without such a file, or where it is a package's already, nothing else changes.
 */
export function asOverlay(bundle: Bundle, unitName: string): Bundle {
  const own = ownFile(bundle, unitName);
  if (!own) return bundle;
  const name = overrideOf(unitName);
  const moved = bundle.files.map((file) =>
    file === own && !isPackaged(file) ? { ...file, name: `${placeOf(bundle)}/${unitName}` } : file,
  );
  if (moved.some((file) => file.name === name)) return { ...bundle, files: moved };
  const at = moved.findIndex((file) => unitOf(file) === unitName && !isDropIn(file));
  return { ...bundle, files: moved.toSpliced(at + 1, 0, { name, text: '' }) };
}

/** The drop-ins of a unit in the order in which systemd reads them. */
function dropInsOf({ files }: Bundle, unitName: string): readonly UnitFile[] {
  const found = files.filter((file) => unitOf(file) === unitName && isDropIn(file));
  const ordered = inOrder(
    found.map(({ name, text }) => ({ path: name, document: parse(text) })),
    unitName,
  );
  return ordered.flatMap(({ path }) => found.find(({ name }) => name === path) ?? []);
}

/** A unit as a drop-in of ours lies over it. */
export interface Layers {
  /** The package's file with all drop-ins that are read before ours, as one text. */
  readonly vendor: string;
  /** `override.conf`, or the last drop-in that is not a package's; undefined where there is none. */
  readonly dropIn: UnitFile | undefined;
}

/** What `merged` and `override` take for a unit of a bundle in drop-in mode; an empty `vendor` where its own file is not here. */
export function layersOf(bundle: Bundle, unitName: string): Layers {
  const all = dropInsOf(bundle, unitName);
  const ours = all.filter((file) => !isPackaged(file));
  const dropIn = ours.find(({ name }) => name === overrideOf(unitName)) ?? ours.at(-1);
  const below = dropIn ? all.slice(0, all.indexOf(dropIn)) : all;
  return { vendor: flat(bundle, unitName, below), dropIn };
}

/** A unit's own file and some of its drop-ins as one text. */
function flat(bundle: Bundle, unitName: string, dropIns: readonly UnitFile[]): string {
  const context = { target: bundle.target, unit: nameToCheck(unitName), manager: bundle.manager ?? 'system' } as const;
  return dropIns.reduce((whole, { text }) => merged(whole, text, context), ownFile(bundle, unitName)?.text ?? '');
}

/**
 * The bundle with one whole file of our own for a unit, that says what its file and our drop-ins said. Drop-ins of packages
 * stay: systemd lays them over a file of the administrator's too.
 */
export function asWhole(bundle: Bundle, unitName: string): Bundle {
  const own = ownFile(bundle, unitName);
  if (!own) return bundle;
  const dropIns = dropInsOf(bundle, unitName).filter((file) => !isPackaged(file));
  const text = flat(bundle, unitName, dropIns);
  const files = bundle.files
    .filter((file) => file === own || isPackaged(file) || !isDropIn(file) || unitOf(file) !== unitName)
    .map((file) => (file === own ? { name: unitName, text } : file));
  return { ...bundle, files };
}
