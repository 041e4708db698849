import { safeFix } from '../../model/index.ts';
import type { Store } from './store.ts';

/** One change may make room for the next; more than these would go on for ever. */
const most = 200;

/** Makes every change that needs no choice, as one step of undo. Gives how many there were. */
export function mendAll(store: Store): number {
  store.seal();
  let count = 0;
  for (; count < most; count++) {
    const { loaded, unit: shown, active, bundle } = store.get();
    const found = loaded.units
      .flatMap(({ name, unit }) => (name === active ? shown : unit).diagnostics.map((d) => ({ name, d })))
      .flatMap(({ name, d }) => {
        const fix = d.file === undefined ? safeFix(d) : undefined;
        return fix ? [{ name, fix }] : [];
      })[0];
    if (!found) break;
    store.edit(found.fix.edits, 'fix all that is safe', 'mend', found.name);
    if (store.get().bundle === bundle) break;
  }
  store.seal();
  return count;
}
