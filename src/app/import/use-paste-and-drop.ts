import { useEffect } from 'react';
import { useStore } from '../state/store-context.ts';

/** Takes a unit that is pasted anywhere outside of a field, or dropped anywhere as a file. */
export function usePasteAndDrop(): void {
  const store = useStore();
  useEffect(() => {
    const take = async (given: readonly (string | File)[]) => {
      const { openGiven } = await import('./open-text.ts');
      await openGiven(store, given);
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const files = [...(event.clipboardData?.files ?? [])];
      if (text === '' ? files.length === 0 : isField(event.target) && !isUnit(text, event.target)) return;
      event.preventDefault();
      void take(text === '' ? files : [text]);
    };
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void take(files);
    };
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [store]);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input, textarea, select, dialog *, [contenteditable=true], [contenteditable=true] *');

/** A unit pasted into a field of one line is meant for the page: the field would make one line of it. */
const isUnit = (text: string, target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement &&
  !target.closest('dialog') &&
  /\n/.test(text) &&
  /^[ \t]*(\[\w+\]|Listen\w+[ \t]*=)/m.test(text);
