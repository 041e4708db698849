/** The six upper bits of the byte (RFC 2474) and the two lower ones (RFC 3168). */
export const tosParts = (byte: number): { readonly dscp: number; readonly ecn: number } => ({
  dscp: (byte >> 2) & 63,
  ecn: byte & 3,
});

/** The names that systemd takes (`ip_tos_table`), and the bit of each in the old reading of the byte (RFC 1349). */
export const tosNames = [
  { name: 'low-delay', byte: 16 },
  { name: 'throughput', byte: 8 },
  { name: 'reliability', byte: 4 },
  { name: 'low-cost', byte: 2 },
] as const;

/** The name of a class of differentiated services (RFC 4594): `CS1`, `AF41`, `EF`, `LE`; undefined where there is none. */
export function dscpName(dscp: number): string | undefined {
  if (dscp === 46) return 'EF';
  if (dscp === 44) return 'VA';
  if (dscp === 1) return 'LE';
  if (dscp % 8 === 0) return dscp === 0 ? 'CS0' : `CS${dscp / 8}`;
  const [group, drop] = [dscp >> 3, (dscp & 7) / 2];
  return group >= 1 && group <= 4 && [1, 2, 3].includes(drop) ? `AF${group}${drop}` : undefined;
}

/** What a byte becomes on a TCP socket: the kernel keeps the lower two bits for itself (`ip_sock_set_tos`; tried). */
export const onTcp = (byte: number): number => byte & 0xfc;

/** The bits of a byte, the highest first. */
export const bitsOf = (byte: number): readonly boolean[] =>
  Array.from({ length: 8 }, (_, i) => (byte & (128 >> i)) !== 0);
