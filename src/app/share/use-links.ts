import { useEffect } from 'react';
import { openLink } from '../state/open-link.ts';
import { useStore } from '../state/store-context.ts';
import { toast } from '../ui/toast.tsx';

/**
 * Keeps the address honest: it carries a link only as long as the work is what the link says. A link put into the
 * address of an open page is opened.
 */
export function useLinks(): void {
  const store = useStore();
  useEffect(() => {
    let shown = store.get().bundle;
    const drop = () => {
      const { bundle } = store.get();
      if (bundle === shown) return;
      shown = bundle;
      if (location.hash.length > 1) history.replaceState(null, '', location.pathname + location.search);
    };
    const arrive = async ({ oldURL, newURL }: HashChangeEvent) => {
      // The way back from another page of the app leads to what is here, not to what its address once said.
      if (location.hash.length < 2 || new URL(oldURL).search !== new URL(newURL).search) return;
      const fault = await openLink(store, location.hash);
      shown = store.get().bundle;
      if (fault) toast(fault);
    };
    const unsubscribe = store.subscribe(drop);
    window.addEventListener('hashchange', arrive);
    return () => {
      unsubscribe();
      window.removeEventListener('hashchange', arrive);
    };
  }, [store]);
}
