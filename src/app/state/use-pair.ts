import { useEffect } from 'react';
import type { BundleUnit, LoadedBundle } from '../../model/index.ts';
import { useCalmState, useStore } from './store-context.ts';

interface Pair {
  readonly loaded: LoadedBundle;
  readonly socket: BundleUnit | undefined;
}

/** The bundle with all its units; undefined until what services need is here, which is fetched then. */
export function usePair(): Pair | undefined {
  const store = useStore();
  const { loaded, socket, complete } = useCalmState();
  useEffect(() => void store.complete(), [store]);
  return complete ? { loaded, socket } : undefined;
}
