import { type Bundle, isDropIn, isPackaged, type UnitFile, unitOf } from '../../model/index.ts';

/** The files as a bundle: the socket first, and over each unit of a package a drop-in to be written. */
export function bundleOf(files: readonly UnitFile[], before: Pick<Bundle, 'target' | 'manager' | 'name'>): Bundle {
  const rank = (file: UnitFile) => (unitOf(file).endsWith('.socket') ? 0 : 1);
  const sorted = files.toSorted((a, b) => rank(a) - rank(b));
  const lead = sorted[0] && unitOf(sorted[0]);
  const name = lead?.replace(/\.socket$|@?\.\w+$/, '') ?? before.name;
  const { target, manager } = before;
  return { name, target, ...(manager ? { manager } : {}), files: sorted.flatMap((file) => withDropIn(file, sorted)) };
}

function withDropIn(file: UnitFile, all: readonly UnitFile[]): readonly UnitFile[] {
  const unit = unitOf(file);
  const over = all.some((each) => unitOf(each) === unit && isDropIn(each) && !isPackaged(each));
  const alone = isPackaged(file) && !isDropIn(file) && !over;
  return alone ? [file, { name: `${unit}.d/override.conf`, text: '' }] : [file];
}
