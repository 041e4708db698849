import type { UnitFile } from '../../../model/index.ts';

/** Where it is kept; the number is the version of the shape below. */
const key = 'unitwright/missions/1';

/** What a learner has done, by the missions' ids: kept in this browser alone. */
export interface Progress {
  readonly done: readonly string[];
  /** The files as they were left, where they were touched. */
  readonly drafts: Readonly<Record<string, readonly UnitFile[]>>;
}

const none: Progress = { done: [], drafts: {} };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFile = (value: unknown): value is UnitFile =>
  isRecord(value) && typeof value.name === 'string' && typeof value.text === 'string';

/** What a text from storage says; it may be anything, and what cannot be read is left out. */
export function readProgress(text: string | null): Progress {
  try {
    const held: unknown = JSON.parse(text ?? 'null');
    if (!isRecord(held)) return none;
    const done = Array.isArray(held.done) ? held.done.filter((each): each is string => typeof each === 'string') : [];
    const drafts = Object.entries(isRecord(held.drafts) ? held.drafts : {}).flatMap(([id, files]) =>
      Array.isArray(files) && files.every(isFile) ? [[id, files] as const] : [],
    );
    return { done, drafts: Object.fromEntries(drafts) };
  } catch {
    return none;
  }
}

/** What this browser holds; nothing where it gives no storage. */
export function restoreProgress(): Progress {
  try {
    return readProgress(window.localStorage.getItem(key));
  } catch {
    return none;
  }
}

/** Keeps it; where the browser gives no storage, it lasts as long as the page. */
export function keepProgress(progress: Progress): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(progress));
  } catch {
    // There is nothing to be done, and nothing is lost that was there before.
  }
}
