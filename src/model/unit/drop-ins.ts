import type { Document } from '../syntax/document.ts';
import { splitUnitName } from '../values/unit-name.ts';

/** A file that adds to a unit: `app.socket.d/10-more.conf`. */
export interface DropIn {
  readonly path: string;
  readonly document: Document;
}

/** `a-b-c` gives `a-b-`, and that `a-`; a dash at the front is part of the name. */
function shorter(prefix: string): string | undefined {
  const dash = prefix.replace(/-$/, '').lastIndexOf('-');
  return dash > 0 ? prefix.slice(0, dash + 1) : undefined;
}

function* foldersOf(prefix: string, instance: string | undefined, suffix: string): Generator<string> {
  yield `${prefix}${instance === undefined ? '' : `@${instance}`}${suffix}.d`;
  if (instance) yield* foldersOf(prefix, '', suffix);
  const outer = shorter(prefix);
  if (outer === undefined) return;
  // A template is looked for by its bare prefix from here on.
  yield* foldersOf(outer, instance || undefined, suffix);
}

/**
 * The folders in which systemd looks for drop-ins of a unit, in each place that holds units. A file hides one of the
 * same name in a folder further down the list; all that are left are read in the order of their names.
 * Follows `unit_file_find_dropin_paths()`.
 */
export function dropInFolders(unit: string): readonly string[] {
  const parts = splitUnitName(unit);
  if (!parts) return [`${unit}.d`];
  const { prefix, instance, suffix } = parts;
  return [...new Set([...foldersOf(prefix, instance, suffix), `${suffix.slice(1)}.d`])];
}

/** A path in its place, folder and file name. */
function split(path: string): { readonly place: string; readonly folder: string; readonly name: string } {
  const [, place = '', folder = '', name = path] = /^(?:(.*)\/)?([^/]*)\/([^/]*)$/s.exec(path) ?? [];
  return { place, folder, name };
}

/**
 * Drop-ins in the order in which systemd reads them. Of two with one file name only one is: that of the place (such as
 * `/etc/systemd/system`) that is first in the list, and there, that of the folder nearest to the unit. Folders for the
 * whole type come last.
 */
export function inOrder(dropIns: readonly DropIn[], unit: string): readonly DropIn[] {
  if (dropIns.length === 0) return dropIns;
  const folders = dropInFolders(unit);
  const places = [...new Set(dropIns.map(({ path }) => split(path).place))];
  const rank = (path: string): number => {
    const { place, folder } = split(path);
    const at = folders.indexOf(folder);
    const within = at < 0 ? folders.length : at;
    return (within === folders.length - 1 ? places.length : 0) + places.indexOf(place) + within / (folders.length + 1);
  };
  const chosen = new Map<string, DropIn>();
  for (const dropIn of dropIns) {
    const { name } = split(dropIn.path);
    const other = chosen.get(name);
    if (!other || rank(dropIn.path) < rank(other.path)) chosen.set(name, dropIn);
  }
  return [...chosen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, dropIn]) => dropIn);
}

/** The name with which a unit can be checked: of a template the instance `i`, as `systemd-analyze verify` takes it. */
export const nameToCheck = (unit: string): string =>
  splitUnitName(unit)?.template ? unit.replace(/@(?=\.[^.]*$)/, '@i') : unit;
