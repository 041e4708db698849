import type { Listener, Unit } from '../../unit/unit.ts';
import type { SocketAddress } from '../../values/socket-address.ts';

export type IpAddress = Extract<SocketAddress, { readonly type: 'inet' | 'inet6' }>;

/** The address that a socket is bound to; undefined for FIFOs, special files and whatever else has none. */
export function addressOf({ classes, entry: { read } }: Listener): SocketAddress | undefined {
  const value = read.status === 'accepted' ? read.value : undefined;
  return classes.has('socket') && isAddress(value) ? value : undefined;
}

const isAddress = (value: unknown): value is SocketAddress =>
  typeof value === 'object' && value !== null && 'type' in value;

/** An IP address and port that a unit listens on. */
export interface IpListener {
  readonly listener: Listener;
  readonly ip: IpAddress;
}

/** The listeners that are IP sockets, with their addresses. */
export const ipListeners = ({ listeners }: Pick<Unit, 'listeners'>): readonly IpListener[] =>
  listeners.flatMap((listener) => {
    const address = addressOf(listener);
    return address?.type === 'inet' || address?.type === 'inet6' ? [{ listener, ip: address }] : [];
  });

/** Every address of the machine. */
export const isAny = ({ address }: IpAddress): boolean => address === '0.0.0.0' || address === '::';

export const isLoopback = ({ address }: IpAddress): boolean => address === '::1' || address.startsWith('127.');

export const isMulticast = ({ type, address }: IpAddress): boolean =>
  type === 'inet6' ? /^ff[\da-f]{2}:/.test(address) : /^2(?:2[4-9]|3\d)\./.test(address);

/**
 * An address that means something on one link only, without saying on which: link-local ones, and multicast to an
 * interface or a link (`__ipv6_addr_needs_scope_id()` of the kernel).
 */
export const lacksScope = (ip: IpAddress): boolean =>
  ip.type === 'inet6' && ip.scope === undefined && /^f(?:e[89ab][\da-f]|f[\da-f][12]):/.test(ip.address);

/** A listener as it stands in the file. */
export const written = ({ type, entry }: Listener): string => `${type}=${entry.assignment.value}`;
