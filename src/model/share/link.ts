import type { Bundle } from '../unit/bundle.ts';
import type { LinkProblem } from '../words/share-words.ts';
import { linkLimit, pack, unpack } from './format1.ts';
import { pack2, unpack2 } from './format2.ts';
import { fromReadable, type ReadableContext } from './readable.ts';

export type Decoded =
  | { readonly ok: true; readonly kind: 'packed' | 'readable'; readonly bundle: Bundle }
  | { readonly ok: false; readonly code: LinkProblem };

/**
 * The fragment that carries a bundle, texts byte for byte: `#1…` (`#2…` for units of a user), of letters that no chat or mail programme breaks.
 * A bundle for which `fitsLink` says no gives a link that will not open.
 */
export const encodeLink = (bundle: Bundle): string =>
  bundle.manager === 'user' ? `#2${pack2(bundle)}` : `#1${pack(bundle)}`;

/** Whether a bundle is small enough for a link, whatever is in it (a character is at most three bytes). */
export const fitsLink = ({ name, files }: Bundle): boolean =>
  files.reduce((sum, file) => sum + file.name.length + file.text.length + 8, name.length + 16) * 3 <= linkLimit;

/**
 * Reads a fragment, packed (`#1…`, `#2…`) or readable (`#ListenStream=8080&name=api`), with or without its `#`.
 * Any string is read; nothing throws. Names in a link are as the sender made them: a download has to clean them.
 */
export function decodeLink(hash: string, context: ReadableContext): Decoded {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (/^\d/.test(text)) {
    if (/^[3-9]/.test(text)) return { ok: false, code: 'newer' };
    if (!/^[12]/.test(text)) return { ok: false, code: 'damaged' };
    // What surrounds a link in a sentence may have been taken for a part of it.
    const packed = text.slice(1).replace(/[^\w-]{1,8}$/, '');
    const unpacked = text.startsWith('2') ? unpack2(packed) : unpack(packed);
    return unpacked.ok ? { ...unpacked, kind: 'packed' } : unpacked;
  }
  if (!/^[\w%][\w%&.-]*=/.test(text)) return { ok: false, code: 'not-a-link' };
  if (text.length > linkLimit) return { ok: false, code: 'too-large' };
  return { ok: true, kind: 'readable', bundle: fromReadable(text, context) };
}
