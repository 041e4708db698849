import { loadBytes } from '../../model/index.ts';
import { limit, notTakenWords } from '../state/limit.ts';

/** A text to import, or why there is none. */
export type Imported = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

export const tooLarge = (size: number): Imported => ({ ok: false, why: notTakenWords(size) });

export const unreadable = (name: string): Imported => ({
  ok: false,
  why: `${name} cannot be read. Nothing was changed.`,
});

/** A pasted text, if it is of a size that a unit file may have. */
export const checkText = (text: string): Imported => (text.length > limit ? tooLarge(text.length) : { ok: true, text });

/** The text of some bytes, each of which comes back when the text is saved; a program or a picture is not opened. */
export async function decode(bytes: Uint8Array, name: string): Promise<Imported> {
  const { fromBytes, isUtf8 } = await loadBytes();
  if (!isUtf8(bytes) && bytes.includes(0))
    return { ok: false, why: `${name} is not text, so it is no unit file. Nothing was changed.` };
  return { ok: true, text: fromBytes(bytes) };
}

export async function readFile(file: File): Promise<Imported> {
  if (file.size > limit) return tooLarge(file.size);
  try {
    return await decode(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch {
    return unreadable(file.name);
  }
}
