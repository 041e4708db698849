/** The bytes of one code point in UTF-8, 0 to 255 each; half of a surrogate pair counts as U+FFFD. */
function bytesOf(codePoint: number): readonly number[] {
  const c = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
  const tail = (shift: number) => 0x80 | ((c >> shift) & 0x3f);
  if (c < 0x80) return [c];
  if (c < 0x800) return [0xc0 | (c >> 6), tail(0)];
  if (c < 0x10000) return [0xe0 | (c >> 12), tail(6), tail(0)];
  return [0xf0 | (c >> 18), tail(12), tail(6), tail(0)];
}

/** The bytes of a text in UTF-8. systemd counts and compares bytes; we hold texts. */
export const utf8 = (text: string): readonly number[] =>
  Array.from(text).flatMap((c) => bytesOf(c.codePointAt(0) ?? 0));

/** The length of a text in bytes of UTF-8. */
export const byteLength = (text: string): number => utf8(text).length;

/** The text that bytes of UTF-8 stand for; a byte that is no UTF-8 stands for the character of its number. */
export function fromUtf8(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map((b) => `%${b.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return String.fromCharCode(...bytes);
  }
}
