import { useEffect } from 'react';
import { explainFile, explainText } from './pasted.ts';

/** On this page, what is dropped anywhere or pasted outside of a field is to be explained, and not opened in the builder. */
export function useTaking(): void {
  useEffect(() => {
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void explainFile(file);
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const field = event.target instanceof HTMLElement && event.target.matches('input, select, dialog *');
      if (text === '' || field) return;
      // Into the field by hand: a browser takes minutes over a long text.
      if (event.target instanceof HTMLTextAreaElement && text.length < 20_000) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      explainText(text);
    };
    document.addEventListener('drop', drop, true);
    document.addEventListener('paste', paste, true);
    return () => {
      document.removeEventListener('drop', drop, true);
      document.removeEventListener('paste', paste, true);
    };
  }, []);
}
