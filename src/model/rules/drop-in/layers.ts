import { isPackaged } from '../../unit/bundle.ts';
import { resetGroup } from '../../unit/reset-groups.ts';
import type { Entry, Unit } from '../../unit/unit.ts';

/** A setting in a drop-in that is ours to write, not a package's. */
export const isOurs = ({ file }: Entry): boolean => file !== undefined && !isPackaged({ name: file });

/** Settings that are cleared or replaced together. */
export const isOneGroup = (a: Entry, b: Entry): boolean => resetGroup(a.directive) === resetGroup(b.directive);

/** The text that `systemctl show` has for a setting that was taken; undefined for others. */
export const shown = ({ unit, entry }: { readonly unit: Unit; readonly entry: Entry }): string | undefined =>
  entry.read.status === 'accepted' ? entry.kind.show(entry.read.value, unit.context) : undefined;

/** An empty assignment in a drop-in of ours, and the settings of other files that it clears. */
export interface Cleared {
  readonly reset: Entry;
  readonly entries: readonly Entry[];
}

/** Every reset in our drop-ins that clears something of another file, in the order in which systemd reads them. */
export function clearedBelow({ entries }: Unit): readonly Cleared[] {
  if (!entries.some((entry) => entry.read.status === 'reset' && isOurs(entry))) return [];
  const standing = new Map<string, Entry[]>();
  const found: Cleared[] = [];
  for (const entry of entries) {
    const group = resetGroup(entry.directive);
    const before = standing.get(group) ?? [];
    if (entry.read.status === 'reset') {
      const below = before.filter(({ file }) => file !== entry.file);
      if (isOurs(entry) && below.length > 0) found.push({ reset: entry, entries: below });
      standing.set(group, []);
    } else if (entry.read.status === 'accepted') standing.set(group, [...before, entry]);
  }
  return found;
}
