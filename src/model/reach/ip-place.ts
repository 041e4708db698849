import { valueOf } from '../unit/unit.ts';
import type { SocketAddress } from '../values/socket-address.ts';
import { mappedIn } from './asker.ts';
import type { Family } from './ranges.ts';

type IpAddress = Extract<SocketAddress, { type: 'inet' | 'inet6' }>;

/** Where an IP socket is bound. */
export interface Place {
  /** The address alone, an IPv4 address in IPv6 form as IPv4. */
  readonly address: string;
  readonly port: number;
  /** The family of the address; one on all IPv6 addresses may take IPv4 besides. */
  readonly family: Family;
  /** `link`: only the machines on the same link get there; `group`: no one's address, but a group's. */
  readonly where: 'any' | 'loopback' | 'link' | 'address' | 'group';
  /** An IPv4 address in an IPv6 socket. */
  readonly mapped: boolean;
  /** The interface whose traffic it takes; undefined: of all. */
  readonly device: string | undefined;
  /** The interface comes from the address, not from `BindToDevice=`. */
  readonly scoped: boolean;
}

/** Whether an address holds on one link only. */
export const linkLocal = (address: string): boolean => /^(?:169\.254\.|fe[89ab].:)/.test(address);

/** Where an address is bound, with what `BindToDevice=` says. Follows `__inet_bind()` and `__inet6_bind()` of the kernel. */
export function placeOf(value: IpAddress, unit: Parameters<typeof valueOf>[0]): Place {
  const mapped = value.type === 'inet6' ? mappedIn(value.address) : undefined;
  const address = mapped ?? value.address;
  const family = address.includes(':') ? 6 : 4;
  const where = family === 6 ? ipv6Where(address) : ipv4Where(address);
  // The kernel heeds the scope of link-local addresses only, and there it counts more than `SO_BINDTODEVICE`.
  const scope = where === 'link' && value.type === 'inet6' ? value.scope : undefined;
  const device = valueOf(unit, 'BindToDevice');
  return {
    address,
    port: value.port,
    family,
    where,
    mapped: mapped !== undefined,
    device: scope ?? (typeof device === 'string' ? device : undefined),
    scoped: scope !== undefined,
  };
}

function ipv4Where(address: string): Place['where'] {
  if (address === '0.0.0.0') return 'any';
  if (address.startsWith('127.')) return 'loopback';
  if (linkLocal(address)) return 'link';
  return /^(?:22[4-9]|2[345]\d)\./.test(address) ? 'group' : 'address';
}

function ipv6Where(address: string): Place['where'] {
  if (address === '::') return 'any';
  if (address === '::1') return 'loopback';
  if (linkLocal(address)) return 'link';
  return /^ff..:/.test(address) ? 'group' : 'address';
}
