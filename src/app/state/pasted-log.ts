/** The log that is to be explained. It is in memory only: neither kept, nor in a link, and gone with the page. */
let pasted = '';
const listeners = new Set<() => void>();
const openers = new Set<() => void>();

export const getLog = (): string => pasted;

export function subscribeLog(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setLog(text: string): void {
  if (text === pasted) return;
  pasted = text;
  for (const listener of listeners) listener();
}

/** Whoever shows logs is asked to do so now. */
export function onOpenLog(listener: () => void): () => void {
  openers.add(listener);
  return () => openers.delete(listener);
}

/** Shows a log, explained. */
export function openLog(text: string): void {
  setLog(text);
  for (const opener of openers) opener();
}
