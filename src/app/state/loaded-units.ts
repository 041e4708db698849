import { type Bundle, type BundleUnit, loadUnit, type UnitFile, unitOf } from '../../model/index.ts';

/** A loaded unit, and what it was loaded from. */
interface Kept {
  readonly unit: BundleUnit;
  readonly files: readonly UnitFile[];
  readonly whole: boolean;
  readonly target: number;
  readonly manager: Bundle['manager'];
}

/** The units of a bundle as they were loaded last: a key changes one of them, and the others are the same objects again. */
export class LoadedUnits {
  private readonly kept = new Map<string, Kept>();

  /** A unit of a bundle; `whole` says whether all kinds of value are here, as a unit is read anew once they are. */
  load(bundle: Bundle, name: string, whole: boolean): BundleUnit {
    const { target, manager } = bundle;
    const files = bundle.files.filter((file) => unitOf(file) === name);
    const before = this.kept.get(name);
    const same =
      before?.whole === whole &&
      before.target === target &&
      before.manager === manager &&
      before.files.length === files.length &&
      before.files.every((file, i) => file === files[i]);
    if (same) return before.unit;
    const unit = loadUnit(bundle, name);
    this.kept.set(name, { unit, files, whole, target, manager });
    return unit;
  }
}
