import { ipv6Groups, readIpv4 } from '../values/ip-address.ts';

export type Family = 4 | 6;

/** All addresses from one to another, both included. */
export interface Range {
  readonly first: bigint;
  readonly last: bigint;
}

const bitsOf = (family: Family): bigint => (family === 4 ? 32n : 128n);

export const familyOf = (address: string): Family => (address.includes(':') ? 6 : 4);

/** An address as a number; undefined for what is none. */
export function numberOf(address: string): bigint | undefined {
  if (familyOf(address) === 6) return ipv6Groups(address)?.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);
  return readIpv4(address)
    ?.split('.')
    .reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
}

/** The addresses of a network as systemd prints it, `10.0.0.0/8`; undefined where it is of the other family. */
export function rangeOf(network: string, family: Family): Range | undefined {
  const [address = '', length = ''] = network.split('/');
  const number = numberOf(address);
  if (familyOf(address) !== family || number === undefined) return undefined;
  const rest = bitsOf(family) - BigInt(length);
  const first = (number >> rest) << rest;
  return { first, last: first + (1n << rest) - 1n };
}

export const holds = ({ first, last }: Range, number: bigint): boolean => first <= number && number <= last;

export const everything = (family: Family): Range => ({ first: 0n, last: (1n << bitsOf(family)) - 1n });

/** What is left of some ranges without others, in order. */
export function without(ranges: readonly Range[], taken: readonly Range[]): readonly Range[] {
  return taken.reduce<readonly Range[]>(
    (left, { first, last }) =>
      left.flatMap((range) =>
        range.last < first || range.first > last
          ? [range]
          : [
              { first: range.first, last: first - 1n },
              { first: last + 1n, last: range.last },
            ].filter((part) => part.first <= part.last),
      ),
    ranges,
  );
}
