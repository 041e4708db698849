import { useEffect } from 'react';
import { useAppState, useStore } from './state/store-context.ts';
import { toast } from './ui/toast.tsx';

/**
 * Says what a change did to the other files of the pair, with the way back. A component that draws nothing: it is asked after
 * each key, and what it stood in would be drawn with it.
 */
export function Told(): null {
  const store = useStore();
  const { told, change } = useAppState();
  useEffect(() => {
    if (told.length === 0 || change.id === 0) return;
    // Once something else was done, or this was undone already, the way back is another one.
    const back = () => {
      if (store.get().change.id === change.id) store.undo();
    };
    toast(told.join(' '), { title: 'Undo', run: back });
  }, [told, change.id, store]);
  return null;
}
