/** From this version on the characters for addresses are read too. Recorded in neither; a guess between 252 and 257. */
const urlSafe = 254;

const figures = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The bytes that Base64 stands for, with blanks anywhere and its padding in place; undefined for what is none.
 * Follows `unbase64mem`.
 */
export function decodeBase64(text: string, target: number): readonly number[] | undefined {
  const plain = text.replace(/[ \t\n\r]/g, '');
  const code = target >= urlSafe ? plain.replace(/-/g, '+').replace(/_/g, '/') : plain;
  if (code.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(code)) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < code.length; at += 4) {
    const four = code.slice(at, at + 4).replace(/=/g, '');
    const bits = [...four].reduce((sum, c) => sum * 64 + figures.indexOf(c), 0) * 64 ** (4 - four.length);
    const kept = [(bits >> 16) & 255, (bits >> 8) & 255, bits & 255].slice(0, four.length - 1);
    // Bits that no byte has are zero.
    if (bits % 256 ** (3 - kept.length) !== 0) return undefined;
    for (const byte of kept) bytes.push(byte);
  }
  return bytes;
}

export function encodeBase64(bytes: readonly number[]): string {
  let code = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const four = [18, 12, 6, 0].map((shift) => figures[(bits >> shift) & 63]).join('');
    const missing = Math.max(0, at + 3 - bytes.length);
    code += four.slice(0, 4 - missing) + '='.repeat(missing);
  }
  return code;
}

/** The bytes that pairs of hexadecimal figures stand for, with blanks anywhere. Follows `unhexmem`. */
export function decodeHex(text: string): readonly number[] | undefined {
  const code = text.replace(/[ \t\n\r]/g, '');
  if (!/^(?:[\da-f]{2})*$/i.test(code)) return undefined;
  return (code.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

export const encodeHex = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
