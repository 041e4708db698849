import type { Bundle, UnitFile } from '../../model/index.ts';

/** Where each tab keeps its work, by the tab's own word; the number is the version of the shape below. */
const prefix = 'unitwright/work/2/';
/** Where all tabs once kept theirs, each over the others'. It is read where there is nothing newer, and never written. */
const shared = 'unitwright/work/1';

/** The work of a tab, as storage holds it. */
export interface Kept {
  readonly tab: string;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  readonly bundle: Bundle;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isFile = (value: unknown): value is UnitFile =>
  isRecord(value) && typeof value.name === 'string' && typeof value.text === 'string';

/** Whether what storage held is a bundle; it may be anything. */
export const isBundle = (value: unknown): value is Bundle =>
  isRecord(value) &&
  typeof value.name === 'string' &&
  Number.isInteger(value.target) &&
  Array.isArray(value.files) &&
  value.files.length > 0 &&
  value.files.every(isFile);

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

/** The work of a tab; undefined where there is none or it cannot be read. */
function keptOf(storage: Storage, tab: string): Kept | undefined {
  const held = parsed(storage.getItem(prefix + tab));
  if (!isRecord(held) || !isBundle(held.bundle)) return undefined;
  return { tab, at: typeof held.at === 'number' && Number.isFinite(held.at) ? held.at : 0, bundle: held.bundle };
}

/** All that tabs keep here, the latest first; what cannot be read is left out. */
export function allKept(storage: Storage): readonly Kept[] {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i));
  return keys
    .flatMap((key) => (key?.startsWith(prefix) ? (keptOf(storage, key.slice(prefix.length)) ?? []) : []))
    .sort((a, b) => b.at - a.at);
}

/**
 * The work that a tab finds: its own, else the one that was written last, be it by a tab that is still open: this one has a
 * copy of its own then. Undefined when there is none or it cannot be read.
 */
export function restore(storage: Storage | undefined, tab: string): Bundle | undefined {
  try {
    if (!storage) return undefined;
    const found = keptOf(storage, tab) ?? allKept(storage)[0];
    if (found) return found.bundle;
    const before = parsed(storage.getItem(shared));
    return isBundle(before) ? before : undefined;
  } catch {
    return undefined;
  }
}

/** What became of work that was to be kept: `none` where the browser gives no storage. */
export type Outcome = 'kept' | 'full' | 'none';

/** Keeps the work of a tab in this browser. */
export function keep(storage: Storage | undefined, { tab, ...work }: Kept): Outcome {
  try {
    storage?.setItem(prefix + tab, JSON.stringify(work));
    return storage ? 'kept' : 'none';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'none';
  }
}

/** Takes out what a tab kept. */
export function dropKept(storage: Storage | undefined, tab: string): void {
  try {
    storage?.removeItem(prefix + tab);
  } catch {
    // It stays, and does no harm.
  }
}

/** Whether a change of storage is one of this tab's work: then another tab goes by the same word. */
export const isWorkOf = (tab: string, { key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): boolean =>
  key === prefix + tab && newValue !== null;

/** Whether there is something in the place of this tab's work that cannot be read, and must not be written over. */
export const isDamaged = (storage: Storage, tab: string): boolean =>
  storage.getItem(prefix + tab) !== null && keptOf(storage, tab) === undefined;

/** The browser's storage, where it gives one: some modes throw at the mere mention. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
