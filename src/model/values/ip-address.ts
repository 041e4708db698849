/** Four decimal numbers, none with a leading zero; the address as it is printed, which is the same. Follows `inet_pton`. */
export function readIpv4(text: string): string | undefined {
  const octets = text.split('.');
  return octets.length === 4 && octets.every((o) => /^(0|[1-9]\d{0,2})$/.test(o) && Number(o) < 256) ? text : undefined;
}

/** The eight 16-bit groups of an IPv6 address; undefined for anything else. Follows `inet_pton`. */
export function ipv6Groups(text: string): readonly number[] | undefined {
  const dotted = /^(.*:)([0-9.]+\.[0-9.]+)$/s.exec(text);
  const [, before = '', ipv4 = ''] = dotted ?? [];
  if (dotted && readIpv4(ipv4) === undefined) return undefined;
  const octets = ipv4.split('.').map(Number);
  const pair = (at: number) => (((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0)).toString(16);
  const halves = (dotted ? `${before}${pair(0)}:${pair(2)}` : text).split('::');
  if (halves.length > 2) return undefined;
  const lists = halves.map((half) => (half === '' ? [] : half.split(':')));
  const groups = lists.flat();
  const missing = 8 - groups.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  if (!groups.every((g) => /^[0-9a-f]{1,4}$/i.test(g))) return undefined;
  const zeros = new Array<string>(missing).fill('0');
  return [...(lists[0] ?? []), ...zeros, ...(lists[1] ?? [])].map((g) => Number.parseInt(g, 16));
}

/**
 * An IPv6 address (without brackets, port and scope) as it is printed: lower case, the longest run of zeros shortened, an
 * embedded IPv4 address dotted. Undefined for anything else. Follows `inet_pton` and `inet_ntop`.
 */
export function readIpv6(text: string): string | undefined {
  const groups = ipv6Groups(text);
  if (!groups) return undefined;
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start++) {
    let end = start;
    while (groups[end] === 0) end++;
    if (end - start > best.length) best = { start, length: end - start };
  }
  const hex = groups.map((g) => g.toString(16));
  const mapped = best.start === 0 && (best.length === 6 || (best.length === 5 && groups[5] === 0xffff));
  if (mapped)
    hex.splice(
      6,
      2,
      groups
        .slice(6)
        .flatMap((g) => [g >> 8, g & 255])
        .join('.'),
    );
  if (best.start < 0) return hex.join(':');
  return `${hex.slice(0, best.start).join(':')}::${hex.slice(best.start + best.length).join(':')}`;
}
