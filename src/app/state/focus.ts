/** The assignment that the hand is at, in the form or in the preview: `section/key/index`. */
let current: string | undefined;
const listeners = new Set<() => void>();

export const getFocus = (): string | undefined => current;

export function subscribeFocus(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setFocus(slot: string | undefined): void {
  if (slot === current) return;
  current = slot;
  for (const listener of listeners) listener();
}
