import type { LinkProblem } from '../words/share-words.ts';
import type { Bundle } from './bundle.ts';
import { linkLimit, pack, unpack } from './format1.ts';
import { fromReadable, type ReadableContext } from './readable.ts';

export type Decoded =
  | { readonly ok: true; readonly kind: 'packed' | 'readable'; readonly bundle: Bundle }
  | { readonly ok: false; readonly code: LinkProblem };

/**
 * The fragment that carries a bundle, texts byte for byte: `#1…`, of letters that no chat or mail programme breaks.
 * A bundle for which `fitsLink` says no gives a link that will not open.
 */
export const encodeLink = (bundle: Bundle): string => `#1${pack(bundle)}`;

/** Whether a bundle is small enough for a link, whatever is in it (a character is at most three bytes). */
export const fitsLink = ({ name, files }: Bundle): boolean =>
  files.reduce((sum, file) => sum + file.name.length + file.text.length + 8, name.length + 16) * 3 <= linkLimit;

/**
 * Reads a fragment, packed (`#1…`) or readable (`#ListenStream=8080&name=api`), with or without its `#`.
 * Any string is read; nothing throws. Names in a link are as the sender made them: a download has to clean them.
 */
export function decodeLink(hash: string, context: ReadableContext): Decoded {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (/^\d/.test(text)) {
    if (/^[2-9]/.test(text)) return { ok: false, code: 'newer' };
    if (!text.startsWith('1')) return { ok: false, code: 'damaged' };
    // What surrounds a link in a sentence may have been taken for a part of it.
    const unpacked = unpack(text.slice(1).replace(/[^\w-]{1,8}$/, ''));
    return unpacked.ok ? { ...unpacked, kind: 'packed' } : unpacked;
  }
  if (!/^[\w%][\w%&.-]*=/.test(text)) return { ok: false, code: 'not-a-link' };
  if (text.length > linkLimit) return { ok: false, code: 'too-large' };
  return { ok: true, kind: 'readable', bundle: fromReadable(text, context) };
}
