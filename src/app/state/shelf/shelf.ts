import { useSyncExternalStore } from 'react';
import type { Bundle } from '../../../model/index.ts';
import { currentEntry, onCurrent } from './current.ts';
import type { Damaged, Db, Fault } from './db.ts';
import { type Entry, type FromFile, fromFile, latest, newId, sameBundle, united, withVersion } from './entry.ts';

/** My units, as far as they are known. */
export interface Shelf {
  readonly entries: readonly Entry[];
  readonly damaged: readonly Damaged[];
  readonly fault: Fault | undefined;
  readonly loading: boolean;
}

/** What became of something that was to be kept. */
export type Outcome = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly why: string };

let shelf: Shelf = { entries: [], damaged: [], fault: undefined, loading: true };
let opening: Promise<Db> | undefined;
const listeners = new Set<() => void>();
/** Tells other tabs of changes. */
let channel: BroadcastChannel | undefined;

function put(part: Partial<Shelf>): void {
  shelf = { ...shelf, ...part };
  for (const listener of listeners) listener();
}

async function open(): Promise<Db> {
  const { openDb } = await import('./db.ts');
  const db = await openDb(() => {
    opening = undefined;
  });
  if (typeof BroadcastChannel === 'function') {
    channel = new BroadcastChannel('unitwright/units');
    channel.onmessage = () => void read();
  }
  put({ fault: db.fault });
  return db;
}

function db(): Promise<Db> {
  opening ??= open();
  return opening;
}

/** Reads what is kept, once it is wanted and after each change in any tab. */
export async function read(): Promise<void> {
  try {
    const { entries, damaged } = await (await db()).all();
    put({ entries: [...entries].sort((a, b) => latest(b).at - latest(a).at), damaged, loading: false });
  } catch {
    put({ loading: false, fault: shelf.fault ?? 'none-here' });
  }
}

const whyNot = (error: unknown): string =>
  error instanceof DOMException && error.name === 'QuotaExceededError'
    ? 'The storage of this browser is full, so it was not kept. Delete some of your units, or export them to a file.'
    : 'This browser did not keep it. Download the files, or share them as a link.';

async function change(id: string, how: (now: Entry | undefined) => Entry | undefined): Promise<Outcome> {
  try {
    const entry = await (await db()).change(id, how);
    channel?.postMessage('changed');
    await read();
    return entry ? { ok: true, entry } : { ok: false, why: '' };
  } catch (error) {
    return { ok: false, why: whyNot(error) };
  }
}

/** Keeps a bundle as a new entry. */
export function keepNew(name: string, bundle: Bundle): Promise<Outcome> {
  const id = newId();
  return change(id, () => ({ id, name, versions: [{ at: Date.now(), bundle }] }));
}

/** Keeps a bundle as another version of an entry, under a name; where the entry is gone meanwhile, it comes back. */
export const keepVersion = (id: string, name: string, bundle: Bundle): Promise<Outcome> =>
  change(id, (now) =>
    now ? withVersion({ ...now, name }, bundle, Date.now()) : { id, name, versions: [{ at: Date.now(), bundle }] },
  );

/** Keeps a bundle unless it is kept already, as it is, in some version. */
export async function putAside(bundle: Bundle): Promise<Outcome> {
  await read();
  const there = shelf.entries.find(({ versions }) => versions.some((version) => sameBundle(version.bundle, bundle)));
  return there ? { ok: true, entry: there } : keepNew(bundle.name, bundle);
}

export const forget = (id: string): Promise<Outcome> => change(id, () => undefined);

/** Puts an entry back as it was; what came to it meanwhile stays. */
export const bringBack = (entry: Entry): Promise<Outcome> =>
  change(entry.id, (now) => (now ? united(now, entry) : entry));

/** Takes in a file of entries: what is new comes beside what is there. */
export async function takeIn(text: string): Promise<FromFile> {
  const found = fromFile(text);
  if (!found.ok) return found;
  for (const entry of found.entries) {
    const done = await bringBack(entry);
    if (!done.ok) return done;
  }
  return found;
}

/** Whether what is kept will be there when the page is opened again. */
export const isLasting = (): boolean => shelf.fault === undefined;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The entry that the work is of. */
export const useCurrent = (): string | undefined => useSyncExternalStore(onCurrent, currentEntry);

export const useShelf = (): Shelf => useSyncExternalStore(subscribe, () => shelf);
