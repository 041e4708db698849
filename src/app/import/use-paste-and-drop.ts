import { useEffect } from 'react';
import { useStore } from '../state/store-context.ts';
import type { Incoming } from './open-text.ts';

/** Takes a unit that is pasted anywhere outside of a field, or dropped anywhere as a file. */
export function usePasteAndDrop(): void {
  const store = useStore();
  useEffect(() => {
    const take = async (given: readonly (string | File)[] | Promise<readonly Incoming[]>) => {
      const { openGiven } = await import('./open-text.ts');
      await openGiven(store, await given);
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
      void take(handlesOf(event.dataTransfer?.items, files));
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

/** The dropped files, as ones that can be written where the browser has that. It has to be asked while they are dropped. */
function handlesOf(
  items: DataTransferItemList | undefined,
  files: readonly File[],
): readonly File[] | Promise<readonly Incoming[]> {
  const wanted = [...(items ?? [])]
    .filter(({ kind }) => kind === 'file')
    .map((item: DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }) =>
      item.getAsFileSystemHandle?.().catch(() => null),
    );
  if (wanted.length !== files.length || wanted.includes(undefined)) return files;
  return Promise.all(wanted).then((handles) =>
    files.map((file, i) => {
      const handle = handles[i];
      return handle?.kind === 'file' ? (handle as FileSystemFileHandle) : file;
    }),
  );
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
