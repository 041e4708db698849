import { useSyncExternalStore } from 'react';
import { loadRepair } from '../../model/index.ts';
import type { Store } from '../state/store.ts';
import { useAppState, useStore } from '../state/store-context.ts';
import { bundleOf } from './bundle-of.ts';

interface Offer {
  /** The text that the offer is about; once that has changed the offer is void. */
  readonly of: string;
  readonly repaired: string;
  readonly done: readonly string[];
}

let offer: Offer | undefined;
const listeners = new Set<() => void>();

export function offerRepair(next: Offer | undefined): void {
  offer = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** After an import that looks wrapped or misspelt: what can be repaired, and once it is, what was. */
export default function RepairOffer() {
  const store = useStore();
  const { unit } = useAppState();
  const shown = useSyncExternalStore(subscribe, () => offer);
  const { text } = unit.document;
  if (!shown || (text !== shown.of && text !== shown.repaired)) return null;
  const made = text === shown.repaired;
  return (
    <section className={`note offer ${made ? 'info' : 'warning'}`} aria-label="Repairs">
      <div>
        <b>{made ? 'Repaired' : 'This can be repaired'}</b>
        <ul>
          {shown.done.map((sentence) => (
            <li key={sentence}>{made ? sentence : wouldBe(sentence)}</li>
          ))}
        </ul>
      </div>
      {made ? (
        <button type="button" className="fix" onClick={() => store.undo()}>
          Undo
        </button>
      ) : (
        <button type="button" className="fix" onClick={() => void repair(store, shown.repaired)}>
          Repair it
        </button>
      )}
      <button type="button" className="fix" onClick={() => offerRepair(undefined)}>
        {made ? 'Close' : 'Leave it as it is'}
      </button>
    </section>
  );
}

/** Writes the repaired text; where that turns out to be several files they are opened as such. */
async function repair(store: Store, text: string): Promise<void> {
  const files = (await loadRepair()).splitCat(text) ?? [];
  if (files.length > 1) store.open(bundleOf(files, store.get().bundle), 'repair the import');
  else store.write(text, [], 'repair the import');
}

/** The sentences are about what was done; before it is, they say what would be. */
const wouldBe = (sentence: string): string =>
  sentence
    .replace(/^Took /, 'Take ')
    .replace(/^Left /, 'Leave ')
    .replace(/^Put /, 'Put ')
    .replace(/^Wrote /, 'Write ')
    .replace(/^Added /, 'Add ');
