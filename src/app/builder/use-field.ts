import { useRef } from 'react';
import type { Directive } from '../../model/index.ts';
import { useStore } from '../state/store-context.ts';
import { removeValue, slotId, unset, valueAt, writeValue } from '../state/write.ts';

interface Field {
  readonly name: string;
  readonly write: (draft: string) => string;
  readonly left: (draft: string) => void;
}

/**
 * The field of a directive where the last assignment wins. Emptied, it takes the directive out; if the hand then goes
 * on typing, the line comes back where it stood.
 */
export function useScalarField(directive: Directive, index: number): Field {
  const store = useStore();
  const ghost = useRef<{ readonly before: string; readonly after: string }>(undefined);
  const name = slotId({ directive, index });
  const write = (draft: string): string => {
    const value = draft.trim();
    if (value === '') {
      const before = store.text();
      unset(store, directive, name);
      if (store.text() !== before) ghost.current = { before, after: store.text() };
      return '';
    }
    if (ghost.current?.after === store.text()) store.write(ghost.current.before, [], `set ${directive.name}`, name);
    ghost.current = undefined;
    return writeValue(store, { directive, index }, value);
  };
  const left = () => {
    ghost.current = undefined;
    store.seal();
  };
  return { name, write, left };
}

/**
 * The field of one assignment of a list. An empty assignment would clear the list, so an emptied field writes nothing
 * until the hand leaves it; then its line goes.
 */
export function useItemField(directive: Directive, index: number): Field {
  const store = useStore();
  const slot = { directive, index };
  const write = (draft: string): string =>
    draft.trim() === '' ? valueAt(store, slot) : writeValue(store, slot, draft.trim());
  const left = (draft: string) => {
    if (draft.trim() === '' && valueAt(store, slot) !== '') removeValue(store, slot);
    store.seal();
  };
  return { name: slotId(slot), write, left };
}
