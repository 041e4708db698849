/** Larger texts are not opened: a unit file is a few kilobytes. In bytes, or characters of a pasted text. */
export const limit = 1024 * 1024;

/** A text to import, or why there is none. */
export type Imported = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

const megabytes = (size: number): string => `${(size / 1_000_000).toFixed(1)} MB`;

export const tooLarge = (size: number): Imported => ({
  ok: false,
  why: `That is ${megabytes(size)}. A unit file is a few kilobytes, and Unitwright opens up to 1 MB. Nothing was changed.`,
});

/** A pasted text, if it is of a size that a unit file may have. */
export const checkText = (text: string): Imported => (text.length > limit ? tooLarge(text.length) : { ok: true, text });

/** The text of a file, byte for byte: a byte order mark stays. */
export async function readFile(file: File): Promise<Imported> {
  if (file.size > limit) return tooLarge(file.size);
  try {
    const bytes = await file.arrayBuffer();
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, why: `${file.name} is not text in UTF-8, so it is no unit file. Nothing was changed.` };
  }
}
