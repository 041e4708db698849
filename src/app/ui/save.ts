import { safeName } from '../../model/index.ts';

/** Gives the user a file to save, under the name as far as it can be one. */
export function save(name: string, content: string | Uint8Array | Blob, type = 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeName(name);
  link.click();
  URL.revokeObjectURL(url);
}
