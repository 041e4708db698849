/** Gives the user a file to save. Whoever makes the name sees to it that it is one. */
export function save(name: string, content: string | Uint8Array | Blob, type = 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
