import { useSyncExternalStore } from 'react';
import { type Bundle, loadBytes } from '../../model/index.ts';
import { currentDisk, diskOf, type OnDisk, onCurrent } from './shelf/current.ts';

/** What became of the files: those that were written, and for each other one why not. */
export interface Saved {
  readonly written: readonly string[];
  /** Written by someone else since we read them; they are left as they are. */
  readonly changed: readonly OnDisk[];
  readonly faults: readonly string[];
}

const listeners = new Set<() => void>();
let saves = 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const off = onCurrent(listener);
  return () => {
    listeners.delete(listener);
    off();
  };
}

/** The files on the disk that differ from what is here. */
export const unsaved = (bundle: Bundle): readonly OnDisk[] =>
  diskOf(bundle).filter(({ name, text }) => bundle.files.find((file) => file.name === name)?.text !== text);

/** Draws anew when other files are on the disk, or when they were written. */
export function useDisk(): void {
  useSyncExternalStore(subscribe, () => saves);
  useSyncExternalStore(subscribe, currentDisk);
}

/** After a reload the browser asks the user again. TypeScript's DOM does not have it yet. */
async function mayWrite(
  handle: FileSystemFileHandle & { requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState> },
): Promise<void> {
  if ((await handle.requestPermission?.({ mode: 'readwrite' })) === 'denied')
    throw new DOMException('', 'NotAllowedError');
}

async function write(file: OnDisk, text: string): Promise<void> {
  const { toBytes } = await loadBytes();
  const stream = await file.handle.createWritable();
  await stream.write(toBytes(text) as BufferSource);
  await stream.close();
  file.text = text;
  file.modified = (await file.handle.getFile()).lastModified;
}

function why(name: string, error: unknown): string {
  const kind = error instanceof DOMException ? error.name : '';
  if (kind === 'NotAllowedError') return `The browser was not allowed to write ${name}.`;
  if (kind === 'NotFoundError') return `${name} is no longer where it was.`;
  return `${name} could not be written.`;
}

/** Writes what differs into the files that the bundle was opened from. `over`: those too that were changed by someone else. */
export async function saveToDisk(bundle: Bundle, over = false): Promise<Saved> {
  const written: string[] = [];
  const changed: OnDisk[] = [];
  const faults: string[] = [];
  for (const file of unsaved(bundle)) {
    const text = bundle.files.find(({ name }) => name === file.name)?.text ?? file.text;
    try {
      await mayWrite(file.handle);
      if (!over && (await file.handle.getFile()).lastModified !== file.modified) changed.push(file);
      else {
        await write(file, text);
        written.push(file.handle.name);
      }
    } catch (error) {
      faults.push(why(file.handle.name, error));
    }
  }
  saves += 1;
  void import('./disk-memory.ts').then(({ rememberSaved }) => rememberSaved());
  for (const listener of listeners) listener();
  return { written, changed, faults };
}
