import { type Bundle, unitOf } from '../../model/index.ts';
import type { Store } from './store.ts';

/** What stands beside the form in place of the unit's own file: another file (`file:NAME`), or a tool such as `install`. */
let pane: string | undefined;
const listeners = new Set<() => void>();

export const getPane = (): string | undefined => pane;

export function subscribePane(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setPane(next: string | undefined): void {
  if (next === pane) return;
  pane = next;
  for (const listener of listeners) listener();
}

const units = ({ files }: Bundle): readonly string[] => [...new Set(files.map(unitOf))];

/** What a link says of what is shown; undefined for what is shown without a word. A log is nobody else's business. */
export function viewToShare({
  bundle,
  active,
}: {
  readonly bundle: Bundle;
  readonly active: string;
}): string | undefined {
  if (pane !== undefined && pane !== 'log' && !units(bundle).includes(pane)) return pane;
  const names = units(bundle);
  return active === (names.find((name) => name.endsWith('.socket')) ?? names[0]) ? undefined : active;
}

/** Shows what a link says; what there is no tab for is left out of account. */
export function showView(store: Store, view: string | undefined): void {
  const unit = view !== undefined && units(store.get().bundle).includes(view);
  setPane(unit ? undefined : view);
  if (unit) store.show(view);
}
