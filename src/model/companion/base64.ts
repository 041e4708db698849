const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base64 with padding, without line ends (RFC 4648, section 4). */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let i = 0; i < 4; i++) text += at + i > bytes.length ? '=' : alphabet.charAt((group >> (18 - 6 * i)) & 63);
  }
  return text;
}

/** The same in lines of at most 76 characters, each with its line end. */
export const base64Lines = (bytes: Uint8Array): string => base64(bytes).replace(/.{1,76}/g, '$&\n');
