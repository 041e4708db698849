import { flushSync } from 'react-dom';

/** A field: a directive, and which of its assignments (of all listeners, for one of these). */
export interface GoTo {
  readonly section: string;
  readonly name: string;
  readonly index: number;
}

const listeners = new Set<(target: GoTo) => void>();

/** Whoever hides fields is asked to show one before it gets the focus. */
export function onGoTo(listener: (target: GoTo) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The id of the element that takes the focus in a directive's row. */
export const controlId = (section: string, name: string): string => `c-${section}-${name}`;

/** Shows a field and puts the focus there. */
export function goTo(target: GoTo): void {
  flushSync(() => {
    for (const listener of listeners) listener(target);
  });
  const { section, name, index } = target;
  const first = name.startsWith('Listen') ? `c-Listen-${index}` : controlId(section, name);
  const field = document.getElementById(`${controlId(section, name)}-${index}`) ?? document.getElementById(first);
  field?.closest('.row, .listener')?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
