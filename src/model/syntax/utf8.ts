/** The smallest code point that needs this many bytes behind the first one. */
const smallest: readonly number[] = [0, 0x80, 0x800, 0x10000];

const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xe000;

/** How many bytes follow the first one of a character; negative for a byte that begins none. */
const following = (first: number): number =>
  first < 0x80 ? 0 : first < 0xc0 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf8 ? 3 : -1;

/** The code point that begins at `at`, halves of surrogate pairs included; -1 where none does. */
export function codePointIn(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const more = following(first);
  if (more <= 0) return more < 0 ? -1 : first;
  let code = first & (0x3f >> more);
  for (let i = 1; i <= more; i++) {
    const next = bytes[at + i] ?? 0;
    if ((next & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (next & 63);
  }
  return code < (smallest[more] ?? 0) || code > 0x10ffff ? -1 : code;
}

/** The number of bytes of a code point. */
export const lengthOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Whether all the bytes are well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const code = codePointIn(bytes, at);
    if (code < 0 || isHalf(code)) return false;
    at += lengthOf(code);
  }
  return true;
}

/** Pieces of a text are joined at this many code points, so that none is put on the stack of a call at once. */
const piece = 4096;

/**
 * The text of a file, without loss: a byte that is not UTF-8 becomes half of a surrogate pair, U+DC80 for 0x80 up to
 * U+DCFF for 0xFF, which no well-formed text holds. `parse()` takes it for what it is, and `toBytes` gives it back.
 */
export function fromBytes(bytes: Uint8Array): string {
  let text = '';
  let codes: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const found = codePointIn(bytes, at);
    const stray = found < 0 || isHalf(found);
    const code = stray ? 0xdc00 + (bytes[at] ?? 0) : found;
    codes.push(code);
    at += stray ? 1 : lengthOf(code);
    if (codes.length < piece) continue;
    text += String.fromCodePoint(...codes);
    codes = [];
  }
  return text + String.fromCodePoint(...codes);
}

/** The bytes of a text that `fromBytes` made. */
export const toBytes = (text: string): Uint8Array<ArrayBuffer> => encode(text, true);

/**
 * A text as UTF-8. Halves of surrogate pairs, which UTF-8 has no form for, are written as three bytes each (WTF-8);
 * with `strayBytes`, those that stand for a byte as that byte.
 */
export function encode(text: string, strayBytes: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code < 0x80) bytes[at++] = code;
    else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 63);
    } else if (strayBytes && code >= 0xdc80 && code <= 0xdcff) bytes[at++] = code - 0xdc00;
    else if (code < 0x10000) {
      bytes[at++] = 0xe0 | (code >> 12);
      bytes[at++] = 0x80 | ((code >> 6) & 63);
      bytes[at++] = 0x80 | (code & 63);
    } else {
      bytes[at++] = 0xf0 | (code >> 18);
      bytes[at++] = 0x80 | ((code >> 12) & 63);
      bytes[at++] = 0x80 | ((code >> 6) & 63);
      bytes[at++] = 0x80 | (code & 63);
      i++;
    }
  }
  return bytes.slice(0, at);
}
