import { createContext, useContext, useDeferredValue, useSyncExternalStore } from 'react';
import type { State, Store } from './store.ts';

export const StoreContext = createContext<Store | undefined>(undefined);

/** The store; only inside `StoreContext`. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useStore is used outside of StoreContext');
  return store;
}

/** The present state; the component is rendered again after each change. */
export function useAppState(): State {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.get);
}

/**
 * The state for all that may follow a keystroke a moment later: the field and the file come first, and what is
 * drawn from this gives way to the next key.
 */
export const useCalmState = (): State => useDeferredValue(useAppState());
