import { type Diagnostic, loadRules } from '../../model/index.ts';
import type { Store } from './store.ts';

/** Silences a rule in a unit, by a comment above the line that it is about. */
export async function ignoreAdvice(store: Store, { code, start }: Diagnostic, unit: string): Promise<void> {
  const { ignoreEdits } = await loadRules();
  store.show(unit);
  store.edit(ignoreEdits(store.get().unit.document, start, code), `ignore ${code}`, undefined, unit);
}
