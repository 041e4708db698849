import { use } from 'react';

const loading = new Map<() => Promise<unknown>, Promise<unknown>>();

/** What a part of the model exports; suspends until it is fetched, which is done once for each `load`. */
export function useLoaded<T>(load: () => Promise<T>): T {
  const promise = (loading.get(load) as Promise<T> | undefined) ?? load();
  loading.set(load, promise);
  return use(promise);
}
