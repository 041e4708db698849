import { type IDBPDatabase, openDB } from 'idb';
import { adoptDisk, currentDisk, type OnDisk, onCurrent } from './shelf/current.ts';
import { thisTab } from './tab.ts';

/** The files that the work of a tab was opened from, so that a reload does not cut it off from them. */
interface Remembered {
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  readonly disk: readonly OnDisk[];
}

const store = 'tabs';
/** Of so many tabs it is known; a closed one never asks again. */
const most = 20;

const open = (): Promise<IDBPDatabase> =>
  openDB('unitwright-disk', 1, { upgrade: (base) => void base.createObjectStore(store) });

async function put(disk: readonly OnDisk[]): Promise<void> {
  const base = await open();
  try {
    if (disk.length === 0) await base.delete(store, thisTab());
    else await base.put(store, { at: Date.now(), disk } satisfies Remembered, thisTab());
    const [keys, values] = await Promise.all([base.getAllKeys(store), base.getAll(store) as Promise<Remembered[]>]);
    const old = keys.map((key, i) => ({ key, at: values[i]?.at ?? 0 })).sort((a, b) => b.at - a.at);
    for (const { key } of old.slice(most)) await base.delete(store, key);
  } finally {
    base.close();
  }
}

let known: readonly OnDisk[] | undefined;
let following = false;

/** Keeps in mind from now on which files the work is from. What a browser does not store lasts as long as the page is open. */
export function rememberDisk(): void {
  const follow = () => {
    if (currentDisk() === known) return;
    known = currentDisk();
    void put(known).catch(() => undefined);
  };
  follow();
  if (!following) onCurrent(follow);
  following = true;
}

/** The files are as they are here: they were written. */
export const rememberSaved = (): Promise<void> => put(currentDisk()).catch(() => undefined);

/** Finds the files again that the work of this tab was opened from before the page was loaded. */
export async function recallDisk(): Promise<void> {
  try {
    const base = await open();
    const found = (await base.get(store, thisTab())) as Remembered | undefined;
    base.close();
    if (Array.isArray(found?.disk) && found.disk.every(isOnDisk)) adoptDisk(found.disk);
  } catch {
    // They can be opened again.
  }
  rememberDisk();
}

const isOnDisk = ({ name, handle, text, modified }: OnDisk): boolean =>
  typeof name === 'string' &&
  handle instanceof FileSystemFileHandle &&
  typeof text === 'string' &&
  typeof modified === 'number';
