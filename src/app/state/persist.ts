import type { Bundle, UnitFile } from '../../model/index.ts';

/** Where the work is kept; the number is the version of the shape below. */
const key = 'unitwright/work/1';

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

/** The work that this browser holds; undefined when there is none or it cannot be read. */
export function restore(storage: Storage | undefined): Bundle | undefined {
  try {
    const text = storage?.getItem(key);
    const held: unknown = text ? JSON.parse(text) : undefined;
    return isBundle(held) ? held : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the work in this browser; false when it could not (no storage, or full). */
export function keep(storage: Storage | undefined, bundle: Bundle): boolean {
  try {
    storage?.setItem(key, JSON.stringify(bundle));
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** The browser's storage, where it gives one: some modes throw at the mere mention. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
