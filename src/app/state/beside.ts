import { useSyncExternalStore } from 'react';
import type { Bundle } from '../../model/index.ts';
import { isUntouched } from './start.ts';
import type { Store } from './store.ts';

/** The work that was there before a link was opened. */
export interface Beside {
  readonly mine: Bundle;
  /** Where it is now: in My units, or nowhere but in this tab. */
  readonly kept: boolean;
  /** How the other work came: with a link, or from a program that shared it. */
  readonly came: 'link' | 'share';
}

/** The steps of undo by which other work comes. */
const labels = { link: 'open a link', share: 'open what was shared' } as const;

let beside: Beside | undefined;
const listeners = new Set<() => void>();

function put(next: Beside | undefined): void {
  beside = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useBeside = (): Beside | undefined => useSyncExternalStore(subscribe, () => beside);
export const leaveBeside = (): void => put(undefined);

/**
 * Opens a bundle that came from outside, beside one's own work: that is kept in My units first, and can be compared, merged or
 * taken up again. What nobody has touched is not worth keeping.
 */
export async function openBeside(store: Store, bundle: Bundle, came: Beside['came'] = 'link'): Promise<void> {
  const { bundle: now, opened, origin } = store.get();
  // What came so before, and was left as it is, is nobody's work: what was there before that still is.
  const mine = beside && origin === labels[beside.came] && now === opened ? beside.mine : now;
  store.open(bundle, labels[came]);
  if (isUntouched(mine)) return put(undefined);
  put({ mine, kept: false, came });
  const { isLasting, putAside } = await import('./shelf/shelf.ts');
  const kept = await putAside(mine);
  if (beside?.mine === mine) put({ mine, kept: kept.ok && isLasting(), came });
}
