import { useEffect } from 'react';
import { diskOf } from './state/shelf/current.ts';
import { useStore } from './state/store-context.ts';

/**
 * Undo and redo by the usual keys, in fields too: what the hand typed is in the same history. Saving goes to the files that the
 * work was opened from; where there are none, `download` is asked for.
 */
export function useShortcuts(download: () => void): void {
  const store = useStore();
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector('dialog[open]')) return;
      const key = event.key.toLowerCase();
      if (key === 's' && !event.shiftKey) {
        event.preventDefault();
        if (diskOf(store.get().bundle).length === 0) download();
        else void import('./deliver/save-to-disk.ts').then(({ saveAndTell }) => saveAndTell(store));
        return;
      }
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redo && key !== 'z') return;
      event.preventDefault();
      if (redo) store.redo();
      else store.undo();
    };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  }, [store, download]);
}
