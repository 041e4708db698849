import { useEffect } from 'react';
import { useAppState, useStore } from './state/store-context.ts';
import { toast } from './ui/toast.tsx';

/** Says what a change did to the other files of the pair, with the way back. */
export function useTold(): void {
  const store = useStore();
  const { told, change } = useAppState();
  useEffect(() => {
    if (told.length > 0 && change.id > 0) toast(told.join(' '), { title: 'Undo', run: () => store.undo() });
  }, [told, change.id, store]);
}
