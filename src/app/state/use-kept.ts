import { useEffect, useState } from 'react';
import { browserStorage, isWorkOf, keep, type Outcome } from './persist.ts';
import { useStore } from './store-context.ts';
import { anotherTab, thisTab } from './tab.ts';

/** How long the hand must rest before the work is written to storage, in milliseconds. */
const rest = 300;

/** Keeps the work of this tab in this browser after each change, and says whether it could. */
export function useKept(): Outcome {
  const store = useStore();
  const [kept, setKept] = useState<Outcome>('kept');
  useEffect(() => {
    const storage = browserStorage();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      clearTimeout(timer);
      timer = undefined;
      setKept(keep(storage, { tab: thisTab(), at: Date.now(), bundle: store.get().bundle }));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(write, rest);
    };
    // A page that is left in the middle of a word keeps that word.
    const leave = () => timer !== undefined && write();
    // The other one of two tabs with one word has written: what is here gets a place of its own.
    const part = (event: StorageEvent) => {
      if (!isWorkOf(thisTab(), event)) return;
      anotherTab();
      write();
    };
    const unsubscribe = store.subscribe(later);
    window.addEventListener('pagehide', leave);
    window.addEventListener('storage', part);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('storage', part);
      leave();
    };
  }, [store]);
  return kept;
}
