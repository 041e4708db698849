import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useDeferredValue,
  useSyncExternalStore,
} from 'react';
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

const CalmContext = createContext<State | undefined>(undefined);

/**
 * Holds the state for all that may follow a keystroke a moment later. It is one component that the keystroke draws again; were
 * each of those that follow to hold it by itself, all of them would be drawn twice, and once before the key is answered.
 */
export function CalmState({ children }: { readonly children: ReactNode }) {
  return createElement(CalmContext, { value: useDeferredValue(useAppState()) }, children);
}

/**
 * The state for all that may follow a keystroke a moment later: the field and the file come first, and what is
 * drawn from this gives way to the next key. Only inside `CalmState`.
 */
export function useCalmState(): State {
  const state = useContext(CalmContext);
  if (!state) throw new Error('useCalmState is used outside of CalmState');
  return state;
}
