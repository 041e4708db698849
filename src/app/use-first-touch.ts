import { useEffect } from 'react';
import { useStore } from './state/store-context.ts';
import { fetchWords } from './ui/words.ts';

const touches = ['pointerdown', 'keydown', 'focusin'] as const;

/** Once a hand reaches for the page, what the first view did without is fetched. */
export function useFirstTouch(): void {
  const store = useStore();
  useEffect(() => {
    const fetchRest = () => {
      stop();
      void store.complete();
      void fetchWords();
    };
    const stop = () => {
      for (const touch of touches) document.removeEventListener(touch, fetchRest, true);
    };
    for (const touch of touches) document.addEventListener(touch, fetchRest, true);
    return stop;
  }, [store]);
}
