import { useEffect } from 'react';
import { useStore } from '../state/store-context.ts';

/** Takes a unit that is pasted anywhere outside of a field, or dropped anywhere as a file. */
export function usePasteAndDrop(): void {
  const store = useStore();
  useEffect(() => {
    const take = async (given: string | File) => {
      const { openGiven } = await import('./open-text.ts');
      await openGiven(store, given);
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const file = event.clipboardData?.files[0];
      if (text === '' ? !file : isField(event.target) && !isUnit(text, event.target)) return;
      event.preventDefault();
      const given = text === '' ? file : text;
      if (given !== undefined) void take(given);
    };
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void take(file);
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
  target instanceof HTMLElement && target.matches('input, textarea, select, dialog *');

/** A unit pasted into a field of one line is meant for the page: the field would make one line of it. */
const isUnit = (text: string, target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement &&
  !target.closest('dialog') &&
  /\n/.test(text) &&
  /^\s*(\[\w+\]|Listen\w+\s*=)/m.test(text);
