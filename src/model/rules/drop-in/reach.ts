import { inForce, type Listener, type Unit } from '../../unit/unit.ts';

/** The ways to a listener, as a person would name them. */
export type Way = 'IPv4' | 'IPv6' | 'a Unix socket';

/** Addresses that are all of a machine. */
const everywhere = /^(?:0\.0\.0\.0|\[::\]):/;

export const isEverywhere = ({ address }: Listener): boolean => everywhere.test(address);

/** The ways to a listener. All of IPv6 takes IPv4 as well, unless it is set to IPv6 only. */
export function waysTo({ classes, address }: Listener, isIpv6Only: boolean): readonly Way[] {
  if (classes.has('unix')) return ['a Unix socket'];
  if (!classes.has('ip')) return [];
  if (!address.startsWith('[')) return ['IPv4'];
  return address.startsWith('[::]:') && !isIpv6Only ? ['IPv6', 'IPv4'] : ['IPv6'];
}

/** Whether `BindIPv6Only=ipv6-only` is what counts of some settings. */
export function isIpv6Only(unit: Unit, isBelow: (file: string | undefined) => boolean = () => true): boolean {
  const all = unit.entries.filter(({ directive, file }) => directive.name === 'BindIPv6Only' && isBelow(file));
  const last = all.findLast(({ read }) => read.status === 'accepted')?.read;
  return last?.status === 'accepted' && last.value === 'ipv6-only';
}

/** The line in force that makes IPv6 sockets take IPv6 only. */
export const ipv6OnlyLine = (unit: Unit) => inForce(unit, 'BindIPv6Only').at(-1);
