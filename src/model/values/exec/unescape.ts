import { fromUtf8, utf8 } from '../bytes.ts';
import { unescapeOne } from '../extract-word.ts';

/** Bytes, or where the sequence is that is none. */
export type Unescaped =
  | { readonly ok: true; readonly bytes: readonly number[] }
  | { readonly ok: false; readonly start: number; readonly end: number };

const nul = /^(?:x00|000|u0000|U00000000)/;

/** A text with its backslash sequences as in C; NUL is a byte where it is welcome. Follows `cunescape`. */
export function unescapeBytes(text: string, acceptNul = false): Unescaped {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\\', at);
    const plain = next < 0 ? text.length : next;
    for (const byte of utf8(text.slice(at, plain))) bytes.push(byte);
    if (next < 0) break;
    const zero = acceptNul ? nul.exec(text.slice(next + 1, next + 10))?.[0] : undefined;
    const escape = zero ? { char: '\0', length: zero.length } : unescapeOne(text, next + 1);
    if (!escape) return { ok: false, start: next, end: Math.min(next + 2, text.length) };
    for (const byte of escape.byte === undefined ? utf8(escape.char) : [escape.byte]) bytes.push(byte);
    at = next + 1 + escape.length;
  }
  return { ok: true, bytes };
}

/** The text that bytes stand for, and whether they are proper UTF-8. */
export function textOf(bytes: readonly number[]): { readonly text: string; readonly isUtf8: boolean } {
  const text = fromUtf8(bytes);
  return { text, isUtf8: utf8(text).length === bytes.length };
}
