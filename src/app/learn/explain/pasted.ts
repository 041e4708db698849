import { useSyncExternalStore } from 'react';
import { limit, tooLargeWords } from '../../state/limit.ts';

/** What was given to be explained; it stays while one looks at other pages. */
export interface Pasted {
  readonly text: string;
  /** The name of the file that it was in. */
  readonly name: string | undefined;
  /** Why a file could not be read. */
  readonly fault?: string;
}

let pasted: Pasted = { text: '', name: undefined };
const listeners = new Set<() => void>();

/** Gives another text to be explained. */
export function explainText(text: string, name?: string): void {
  put({ text, name });
}

function put(next: Pasted): void {
  pasted = next;
  for (const listener of listeners) listener();
}

/** Reads a file to be explained. */
export async function explainFile(file: File): Promise<void> {
  if (file.size > limit) return put({ text: '', name: undefined, fault: tooLargeWords(file.size) });
  try {
    explainText(await file.text(), file.name);
  } catch {
    put({ text: '', name: undefined, fault: `${file.name} cannot be read.` });
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePasted = (): Pasted => useSyncExternalStore(subscribe, () => pasted);
