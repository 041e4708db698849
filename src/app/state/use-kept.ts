import { useEffect, useState } from 'react';
import { browserStorage, keep } from './persist.ts';
import { useStore } from './store-context.ts';

/** How long the hand must rest before the work is written to storage, in milliseconds. */
const rest = 300;

/** Keeps the work in this browser after each change, and says whether it could. */
export function useKept(): boolean {
  const store = useStore();
  const [kept, setKept] = useState(true);
  useEffect(() => {
    const storage = browserStorage();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      clearTimeout(timer);
      timer = undefined;
      setKept(keep(storage, store.get().bundle));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(write, rest);
    };
    // A page that is left in the middle of a word keeps that word.
    const leave = () => timer !== undefined && write();
    const unsubscribe = store.subscribe(later);
    window.addEventListener('pagehide', leave);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [store]);
  return kept;
}
