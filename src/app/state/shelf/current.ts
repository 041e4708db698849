import type { Bundle } from '../../../model/index.ts';
import type { Store } from '../store.ts';

/** Which entry of My units the work of this tab is, over a reload. */
const key = 'unitwright/entry/1';

/** The entry that each bundle is of. Undo and redo bring back the very bundles, and so their entries. */
const owners = new WeakMap<Bundle, string>();
/** The entry of the bundle that is opened next. */
let coming: string | undefined;
let present: Bundle | undefined;
const listeners = new Set<() => void>();

function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function own(bundle: Bundle, id: string | undefined): void {
  present = bundle;
  if (id === undefined) owners.delete(bundle);
  else owners.set(bundle, id);
  try {
    if (id === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, id);
  } catch {
    // It is known for as long as the page is open.
  }
  for (const listener of listeners) listener();
}

/** Keeps in mind of which entry the work is: an edit is of that of the bundle before, and what is opened is of none unless it is said. */
export function followWork(store: Store): () => void {
  own(store.get().bundle, remembered());
  const known = new WeakSet<Bundle>([store.get().bundle]);
  return store.subscribe(() => {
    const { bundle, opened } = store.get();
    if (bundle === present) return;
    const before = present && owners.get(present);
    const id = known.has(bundle) ? owners.get(bundle) : bundle === opened ? coming : before;
    coming = undefined;
    known.add(bundle);
    own(bundle, id);
  });
}

/** Opens a bundle of an entry. */
export function openOf(store: Store, id: string, bundle: Bundle, label: string): void {
  coming = id;
  // A copy: the same version may have been opened before, and belong to another entry since.
  store.open({ ...bundle }, label);
}

/** The work is of this entry from now on, or of none. */
export function setCurrent(bundle: Bundle, id: string | undefined): void {
  own(bundle, id);
}

export const currentEntry = (): string | undefined => present && owners.get(present);

export function onCurrent(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
