import { use } from 'react';
import { loadCompanion } from '../../model/index.ts';

let companion: ReturnType<typeof loadCompanion> | undefined;

/** What the model knows of pairs; suspends until it is here. */
export function useCompanion(): Awaited<ReturnType<typeof loadCompanion>> {
  companion ??= loadCompanion();
  return use(companion);
}
