import { browserStorage, isDamaged } from './persist.ts';

/** Where a tab finds its word again after a reload. */
const key = 'unitwright/tab';

let word: string | undefined;

/** A word that no other tab has. `crypto.randomUUID()` is only there where the page came by https. */
const fresh = (): string => [...crypto.getRandomValues(new Uint32Array(3))].map((n) => n.toString(36)).join('');

function take(next: string): string {
  word = next;
  try {
    sessionStorage.setItem(key, next);
  } catch {
    // It is known for as long as the page is open.
  }
  return next;
}

function remembered(): string | undefined {
  try {
    const known = sessionStorage.getItem(key);
    const storage = browserStorage();
    return known && /^\w+$/.test(known) && !(storage && isDamaged(storage, known)) ? known : undefined;
  } catch {
    return undefined;
  }
}

/** The word under which this tab keeps its work. A reload leaves it as it is. */
export const thisTab = (): string => word ?? take(remembered() ?? fresh());

/** Gives this tab another word: a tab that was duplicated has that of its original. */
export const anotherTab = (): string => take(fresh());
