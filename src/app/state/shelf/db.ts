import { type IDBPDatabase, openDB } from 'idb';
import { type Entry, entryOf, newId } from './entry.ts';

/** Why units are kept for as long as this page is open only. */
export type Fault = 'none-here' | 'newer';

/** What was found under a key and is no entry: it is left where it is, and can be saved as it is. */
export interface Damaged {
  readonly key: string;
  readonly raw: string;
}

/** Where entries are kept. A change is all of it or nothing, whatever other tabs do. */
export interface Db {
  readonly fault: Fault | undefined;
  all(): Promise<{ readonly entries: readonly Entry[]; readonly damaged: readonly Damaged[] }>;
  /** Replaces an entry by what `change` makes of it as it is now; undefined takes it away. Gives what is there then. */
  change(id: string, change: (now: Entry | undefined) => Entry | undefined): Promise<Entry | undefined>;
}

const name = 'unitwright';
const store = 'units';
const version = 1;

const rawOf = (value: unknown): string => {
  try {
    return JSON.stringify(value, null, 1) ?? String(value);
  } catch {
    return String(value);
  }
};

class Kept implements Db {
  readonly fault = undefined;
  private readonly base: IDBPDatabase;

  constructor(base: IDBPDatabase) {
    this.base = base;
  }

  async all() {
    const transaction = this.base.transaction(store);
    const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    const entries: Entry[] = [];
    const damaged: Damaged[] = [];
    for (const [i, value] of values.entries()) {
      const entry = entryOf(value);
      if (entry) entries.push(entry);
      else damaged.push({ key: String(keys[i]), raw: rawOf(value) });
    }
    return { entries, damaged };
  }

  async change(id: string, change: (now: Entry | undefined) => Entry | undefined) {
    const transaction = this.base.transaction(store, 'readwrite', { durability: 'strict' });
    const raw: unknown = await transaction.store.get(id);
    const now = entryOf(raw);
    const made = change(now);
    // What cannot be read stays where it is: the entry gets a place of its own.
    const next = made && raw !== undefined && !now ? { ...made, id: newId() } : made;
    if (next) await transaction.store.put(next);
    else await transaction.store.delete(id);
    await transaction.done;
    return next;
  }
}

class InMemory implements Db {
  readonly fault: Fault;
  private readonly entries = new Map<string, Entry>();

  constructor(fault: Fault) {
    this.fault = fault;
  }

  async all() {
    return { entries: [...this.entries.values()], damaged: [] };
  }

  async change(id: string, change: (now: Entry | undefined) => Entry | undefined) {
    const next = change(this.entries.get(id));
    if (next) this.entries.set(id, next);
    else this.entries.delete(id);
    return next;
  }
}

/** How long a storage may take to open, in milliseconds; some browsers never answer. */
const patience = 8000;

/**
 * Opens this browser's storage. Where there is none, or a newer Unitwright has been at it, it is done without. `closed` is
 * called when it has to be opened again.
 */
export async function openDb(closed: () => void): Promise<Db> {
  try {
    const opening = openDB(name, version, {
      upgrade: (fresh) => {
        fresh.createObjectStore(store, { keyPath: 'id' });
      },
      // Another tab with a newer Unitwright wants to change the shape: it must not wait for this one.
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        closed();
      },
      terminated: closed,
    });
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer')), patience);
    });
    return new Kept(await Promise.race([opening, late]));
  } catch (error) {
    return new InMemory(error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'none-here');
  }
}
