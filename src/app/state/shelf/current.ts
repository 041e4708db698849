import type { Bundle } from '../../../model/index.ts';
import type { Store } from '../store.ts';

/** Which entry of My units the work of this tab is, over a reload. */
const key = 'unitwright/entry/1';

/** A file of the bundle that is a file of the machine as well, and may be written there (File System Access). */
export interface OnDisk {
  /** The file in the bundle. */
  readonly name: string;
  readonly handle: FileSystemFileHandle;
  /** What is in it, as far as we know: what was read, or what we wrote last. */
  text: string;
  /** When it was written then, in milliseconds since 1970. */
  modified: number;
}

/** Whether a tab had files of the disk, over a reload. */
const diskKey = 'unitwright/disk';

/** Where a bundle is kept beside this tab. */
interface Origin {
  /** Its entry in My units. */
  readonly entry?: string | undefined;
  /** The files that it was opened from, where the browser lets us write them. Set later only for what a tab began with. */
  disk?: readonly OnDisk[] | undefined;
}

/** The origin of each bundle. Undo and redo bring back the very bundles, and so their origins. */
const origins = new WeakMap<Bundle, Origin>();
/** The origin of the bundle that is opened next. */
let coming: Origin = {};
let present: Bundle | undefined;
/** The origin of what the tab began with. */
let first: Origin = {};
const listeners = new Set<() => void>();

function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

const originOf = (bundle: Bundle | undefined): Origin => (bundle && origins.get(bundle)) ?? {};

function own(bundle: Bundle, origin: Origin): void {
  present = bundle;
  origins.set(bundle, origin);
  try {
    if (origin.entry === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, origin.entry);
  } catch {
    // It is known for as long as the page is open.
  }
  for (const listener of listeners) listener();
}

/** Keeps in mind where the work is from: an edit is from where the bundle before it is, and what is opened from nowhere unless it is said. */
export function followWork(store: Store): () => void {
  first = { entry: remembered() };
  own(store.get().bundle, first);
  const known = new WeakSet<Bundle>([store.get().bundle]);
  return store.subscribe(() => {
    const { bundle, opened } = store.get();
    if (bundle === present) return;
    const origin = known.has(bundle) ? originOf(bundle) : bundle === opened ? coming : originOf(present);
    coming = {};
    known.add(bundle);
    own(bundle, origin);
  });
}

/** Opens a bundle of an entry. */
export function openOf(store: Store, entry: string, bundle: Bundle, label: string): void {
  coming = { entry };
  // A copy: the same version may have been opened before, and belong to another entry since.
  store.open({ ...bundle }, label);
}

/** Opens a bundle that was read from files which can be written. `disk-memory.ts` keeps them over a reload. */
export function openFromDisk(store: Store, disk: readonly OnDisk[], bundle: Bundle, label: string): void {
  coming = { disk };
  store.open(bundle, label);
  if (disk.length === 0) return;
  try {
    sessionStorage.setItem(diskKey, 'yes');
  } catch {
    // It is known for as long as the page is open.
  }
}

/** Whether this tab had files of the disk before the page was loaded anew. */
export function hadDisk(): boolean {
  try {
    return sessionStorage.getItem(diskKey) !== null;
  } catch {
    return false;
  }
}

/** What the tab began with was opened from these files, before the page was loaded anew. */
export function adoptDisk(disk: readonly OnDisk[]): void {
  first.disk = disk;
  for (const listener of listeners) listener();
}

/** The work is of this entry from now on, or of none. */
export function setCurrent(bundle: Bundle, entry: string | undefined): void {
  own(bundle, { ...originOf(bundle), entry });
}

export const currentEntry = (): string | undefined => originOf(present).entry;

const nothing: readonly OnDisk[] = [];

/** The files that the work was opened from, and that can be written. */
export const currentDisk = (): readonly OnDisk[] => originOf(present).disk ?? nothing;

/** The files on the disk that this bundle still has: one that was renamed here has no file on the disk. */
export const diskOf = ({ files }: Bundle): readonly OnDisk[] =>
  currentDisk().filter(({ name }) => files.some((file) => file.name === name));

export function onCurrent(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
