import type { Bundle } from '../../../model/index.ts';
import { isBundle } from '../persist.ts';

/** A bundle as it was at a time. */
export interface Version {
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  readonly bundle: Bundle;
}

/** Units that are kept under a name, with all that they were. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  /** The oldest first; there is one at least. */
  readonly versions: readonly Version[];
  /** What stood among the versions and is none that we know: it is kept as it is. */
  readonly unread?: readonly unknown[];
}

/** A name that no other entry has, on this machine or another. Not `randomUUID()`, which plain http does not have. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The shape of entries, in storage and in files; a newer one is not read, and not written over. */
export const format = 1;
/** Older versions than these are dropped. */
export const mostVersions = 100;
const longestName = 200;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isVersion = (value: unknown): value is Version =>
  isRecord(value) && typeof value.at === 'number' && Number.isFinite(value.at) && isBundle(value.bundle);

/** What storage or a file holds, as an entry; undefined where it is none. It may be anything. */
export function entryOf(value: unknown): Entry | undefined {
  if (!isRecord(value) || typeof value.id !== 'string' || value.id === '' || typeof value.name !== 'string')
    return undefined;
  const all: readonly unknown[] = Array.isArray(value.versions) ? value.versions : [];
  const versions = all.filter(isVersion);
  if (versions.length === 0) return undefined;
  const unread = [...(Array.isArray(value.unread) ? value.unread : []), ...all.filter((each) => !isVersion(each))];
  return {
    id: value.id,
    name: value.name.slice(0, longestName),
    versions,
    ...(unread.length > 0 ? { unread } : {}),
  };
}

export const latest = ({ versions }: Entry): Version => versions.at(-1) as Version;

/** All of a bundle as one text: equal for those that are the same to the byte. */
export const asText = ({ name, target, manager, files }: Bundle): string =>
  JSON.stringify([name, target, manager ?? 'system', files.map((file) => [file.name, file.text])]);

/** Whether two bundles are the same to the byte. */
export const sameBundle = (a: Bundle, b: Bundle): boolean => asText(a) === asText(b);

/** An entry with one more version; the same one where nothing is new. */
export function withVersion(entry: Entry, bundle: Bundle, at: number): Entry {
  if (sameBundle(latest(entry).bundle, bundle)) return entry;
  return { ...entry, versions: [...entry.versions, { at, bundle }].slice(-mostVersions) };
}

/** All versions of two entries, each once, in the order of time. */
export function united(own: Entry, other: Entry): Entry {
  const more = other.versions.filter(
    (version) => !own.versions.some((each) => each.at === version.at && sameBundle(each.bundle, version.bundle)),
  );
  const versions = [...own.versions, ...more].sort((a, b) => a.at - b.at).slice(-mostVersions);
  return more.length === 0 ? own : { ...own, versions };
}

/** Everything as one file. */
export const toFile = (entries: readonly Entry[]): string =>
  `${JSON.stringify({ unitwright: 'units', format, entries }, null, 1)}\n`;

export type FromFile =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly damaged: number }
  | { readonly ok: false; readonly why: string };

/** The entries of a file that `toFile` made, on whatever machine. Nothing throws. */
export function fromFile(text: string): FromFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, why: 'This is no file that Unitwright exported: it cannot be read as JSON.' };
  }
  if (!isRecord(value) || value.unitwright !== 'units' || !Array.isArray(value.entries))
    return { ok: false, why: 'This is no file of units that Unitwright exported.' };
  if (typeof value.format === 'number' && value.format > format)
    return { ok: false, why: 'This file was made by a newer Unitwright. Load this page anew, or open it there.' };
  const entries = value.entries.flatMap((each: unknown) => entryOf(each) ?? []);
  return { ok: true, entries, damaged: value.entries.length - entries.length };
}
