/** Cheap to look for: all of them are single code units, but halves of good pairs are among them. */
const suspicious = /[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

/** What `unichar_is_valid()` refuses: surrogates (we hold a byte that is not UTF-8 as one) and noncharacters. */
const bad = /[\p{Surrogate}\p{Noncharacter_Code_Point}]/u;

/** Whether systemd would say of a line that it is not UTF-8. */
export const isBadUnicode = (text: string): boolean => bad.test(text);

/** The same for a long text, in which it is looked for rarely. */
export const hasBadUnicode = (text: string): boolean => suspicious.test(text) && bad.test(text);

/** The length of a text in bytes of UTF-8; half a surrogate pair stands for one byte. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes++;
    else if (code < 0x800) bytes += 2;
    else if (code < 0xd800 || code >= 0xe000) bytes += 3;
    else if (code < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      bytes += 4;
      i++;
    } else bytes++;
  }
  return bytes;
}
