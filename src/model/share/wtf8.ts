import { codePointIn, encode, lengthOf } from '../syntax/utf8.ts';

/**
 * Text as UTF-8, with lone surrogates written as three bytes of their own (WTF-8), so that every string survives.
 * TextEncoder would put a replacement character in their place.
 */
export const toWtf8 = (text: string): Uint8Array<ArrayBuffer> => encode(text, false);

/** The text that WTF-8 stands for; undefined for bytes that are not WTF-8. */
export function fromWtf8(bytes: Uint8Array): string | undefined {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const code = codePointIn(bytes, at);
    if (code < 0) return undefined;
    text += String.fromCodePoint(code);
    at += lengthOf(code);
  }
  return text;
}
