/** What each byte does to a sum, as its highest byte. */
const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 16;
  for (let bit = 0; bit < 8; bit++) sum = sum & 0x800000 ? (sum << 1) ^ 0x1864cfb : sum << 1;
  return sum;
});

/**
 * The 24-bit checksum of OpenPGP (RFC 4880, section 6.1). It finds every change within 24 bits in a row, so no link
 * with one wrong letter passes, and it fits four letters of base64 exactly. `from` is the sum of what stands before.
 */
export function crc24(bytes: Uint8Array, from = 0xb704ce): number {
  let sum = from;
  for (const byte of bytes) sum = ((sum << 8) & 0xffffff) ^ (table[(sum >> 16) ^ byte] ?? 0);
  return sum;
}
