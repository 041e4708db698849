const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64, in lines of 76 characters as `base64` writes them, each with its line break. */
export function base64Lines(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const four = [18, 12, 6, 0].map((shift) => digits[(bits >> shift) & 63]).join('');
    text += four.slice(0, Math.min(4, bytes.length - at + 1)).padEnd(4, '=');
  }
  return text.replace(/.{1,76}/g, '$&\n');
}
