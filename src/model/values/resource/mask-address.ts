import { readIpv6 } from '../ip-address.ts';

/** An IPv4 address with all bits beyond a length zero. */
function maskIpv4(address: string, length: number): string {
  const mask = (octet: string, at: number) => Number(octet) & (0xff00 >> Math.min(8, Math.max(0, length - 8 * at)));
  return address.split('.').map(mask).join('.');
}

/** The eight groups of an IPv6 address as it is printed. */
function groupsOf(address: string): readonly string[] {
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a: string, b: string, c: string, d: string) => {
    const group = (high: string, low: string) => (Number(high) * 256 + Number(low)).toString(16);
    return `${group(a, b)}:${group(c, d)}`;
  });
  const [head = [], tail = []] = plain.split('::').map((half) => (half === '' ? [] : half.split(':')));
  return [...head, ...new Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
}

/** An address as it is printed, with all bits beyond a length zero. Follows `in_addr_mask`. */
export function maskAddress(address: string, length: number): string {
  if (!address.includes(':')) return maskIpv4(address, length);
  const masked = groupsOf(address).map((group, at) => {
    const bits = Math.min(16, Math.max(0, length - 16 * at));
    return (Number.parseInt(group, 16) & (0xffff0000 >> bits) & 0xffff).toString(16);
  });
  return readIpv6(masked.join(':')) ?? address;
}
