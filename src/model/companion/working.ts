import { parse } from '../syntax/parse.ts';
import { type Bundle, isDropIn, isPackaged, type UnitFile, unitOf } from '../unit/bundle.ts';
import { nameToCheck } from '../unit/drop-ins.ts';
import { load } from '../unit/load.ts';
import type { BundleUnit } from '../unit/load-bundle.ts';
import type { Unit } from '../unit/unit.ts';
import { impossibleWords } from './overlay/impossible.ts';
import { merged } from './overlay/merged.ts';
import { isOverlay, layersOf } from './overlay/overlay-bundle.ts';
import { override } from './overlay/override.ts';

/**
 * A unit as a form can work on it. One in drop-in mode, which is a package's file with a drop-in of ours, becomes one
 * text that says what both say together; any other is as it is. Needs `loadAll()`.
 */
export function workingUnit(bundle: Bundle, { name, unit }: BundleUnit): Unit {
  if (!isOverlay(bundle, name)) return unit;
  const { vendor, dropIn } = layersOf(bundle, name);
  return load(parse(merged(vendor, dropIn?.text ?? '', unit.context)), unit.context);
}

/** Files after the text of a unit was changed, and what of the change cannot be, in sentences. */
export interface Written {
  readonly files: readonly UnitFile[];
  readonly told: readonly string[];
}

/**
 * Writes the text of a unit, as `workingUnit` gave it and a form changed it: into its own file, or in drop-in mode as the
 * smallest drop-in that says it.
 */
export function writeUnit(bundle: Bundle, unit: string, text: string): Written {
  const { files, target } = bundle;
  const put = (at: UnitFile | undefined, next: string): Written => ({
    files: at ? files.map((file) => (file === at ? { ...file, text: next } : file)) : [...files, { name: unit, text }],
    told: [],
  });
  if (!isOverlay(bundle, unit)) {
    const ours = files.filter((file) => unitOf(file) === unit && !isPackaged(file));
    return put(ours.find((file) => !isDropIn(file)) ?? ours[0], text);
  }
  const { vendor, dropIn } = layersOf(bundle, unit);
  const context = { target, unit: nameToCheck(unit), manager: bundle.manager ?? 'system' } as const;
  const laid = override(vendor, text, dropIn?.text ?? '', context);
  const written = dropIn
    ? put(dropIn, laid.text)
    : { files: [...files, { name: `${unit}.d/override.conf`, text: laid.text }], told: [] };
  return { ...written, told: laid.impossible.map(impossibleWords) };
}
