import type { Bundle } from '../unit/bundle.ts';
import type { LinkProblem } from '../words/share-words.ts';
import type { Content } from './content.ts';
import { unpack1 } from './format1.ts';
import { unpack2 } from './format2.ts';
import { pack3, unpack3 } from './format3.ts';
import { linkLimit } from './packed.ts';
import { fromReadable, type ReadableContext } from './readable.ts';

export type Decoded =
  | ({ readonly ok: true; readonly kind: 'packed' | 'readable' } & Content)
  | { readonly ok: false; readonly code: LinkProblem };

/**
 * The fragment that carries a bundle, texts byte for byte: `#3…`, of letters that no chat or mail programme breaks.
 * A bundle for which `fitsLink` says no gives a link that will not open.
 */
export const encodeLink = (bundle: Bundle, view?: string): string =>
  `#3${pack3(view === undefined ? { bundle } : { bundle, view })}`;

/** Whether a bundle is small enough for a link, whatever is in it (a character is at most three bytes). */
export const fitsLink = ({ name, files }: Bundle): boolean =>
  files.reduce((sum, file) => sum + file.name.length + file.text.length + 8, name.length + 256) * 3 <= linkLimit;

/** The longest readable link, in letters. Nobody writes a longer one, and reading it takes a moment. */
const longestReadable = 64 * 1024;

const readers = { '1': unpack1, '2': unpack2, '3': unpack3 } as const;

const isFormat = (digit: string): digit is keyof typeof readers => Object.hasOwn(readers, digit);

/**
 * Reads a fragment, packed (`#1…`, `#2…`, `#3…`) or readable (`#ListenStream=8080&name=api`), with or without its `#`.
 * Any string is read; nothing throws. Names in a link are as the sender made them: a download has to clean them.
 */
export function decodeLink(hash: string, context: ReadableContext): Decoded {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (text.length > linkLimit * 2) return { ok: false, code: 'too-large' };
  const digit = text.charAt(0);
  if (/\d/.test(digit)) {
    if (!isFormat(digit)) return { ok: false, code: digit === '0' ? 'damaged' : 'newer' };
    // What surrounds a link in a sentence may have been taken for a part of it.
    const unpacked = readers[digit](text.slice(1).replace(/[^\w-]{1,8}$/, ''));
    return unpacked.ok ? { ...unpacked, kind: 'packed' } : unpacked;
  }
  if (!/^[\w%][\w%&.-]*=/.test(text)) return { ok: false, code: 'not-a-link' };
  if (text.length > longestReadable) return { ok: false, code: 'too-large' };
  return { ok: true, kind: 'readable', bundle: fromReadable(text, context) };
}
