/**
 * The 24-bit checksum of OpenPGP (RFC 4880, section 6.1). It finds every change within 24 bits in a row, so no link
 * with one wrong letter passes, and it fits four letters of base64 exactly. `from` is the sum of what stands before.
 */
export function crc24(bytes: Uint8Array, from = 0xb704ce): number {
  let sum = from;
  for (const byte of bytes) {
    sum ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) {
      sum <<= 1;
      if (sum & 0x1000000) sum ^= 0x1864cfb;
    }
  }
  return sum;
}
