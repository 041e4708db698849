import { accepted, type Kind, type Read, rejected } from '../kind.ts';
import { readStripped } from '../part.ts';
import { readSelection, rewriteSelection, type Selection, selectionWords, writeSelection } from './selection.ts';

/** From this version on a bad word takes the rest of the list along; 257 drops it alone, 262 does not. */
const stopsAtBadWord = 258;

/** The families of the C library's headers, without the prefix; some have two or three names. */
const families: ReadonlyMap<string, string> = new Map(
  `UNIX=LOCAL=FILE INET AX25 IPX APPLETALK NETROM BRIDGE ATMPVC X25 INET6 ROSE DECnet NETBEUI SECURITY KEY NETLINK=ROUTE
  PACKET ASH ECONET ATMSVC RDS SNA IRDA PPPOX WANPIPE LLC IB MPLS CAN TIPC BLUETOOTH IUCV RXRPC ISDN PHONET IEEE802154
  CAIF ALG NFC VSOCK KCM QIPCRTR SMC XDP MCTP`
    .split(/\s+/)
    .flatMap((entry) => {
      const [name = '', ...more] = entry.split('=').map((word) => `AF_${word}`);
      return [name, ...more].map((alias) => [alias.toUpperCase(), name] as const);
    }),
);

const common = new Map([
  ['AF_UNIX', 'sockets of this machine'],
  ['AF_INET', 'IPv4'],
  ['AF_INET6', 'IPv6'],
  ['AF_NETLINK', 'talk with the kernel'],
]);

/** Reads the name of a family, in any case. Follows `af_from_name`. */
function readFamily(word: string): Read<string> {
  const name = families.get(word.toUpperCase());
  if (name !== undefined) return accepted(name);
  if (word.startsWith('~')) return rejected('list/tilde-inside', word, {}, { end: 1 });
  return rejected('address-family/unknown', word, {}, { suggestion: meant(word) });
}

/** The families that a word probably means: without their prefix, or with commas between them. */
function meant(word: string): string | undefined {
  const names = word
    .split(/[,;]/)
    .filter((part) => part !== '')
    .map((part) => families.get(part.toUpperCase()) ?? families.get(`AF_${part.toUpperCase()}`) ?? short.get(part));
  return names.length && names.every((name) => name !== undefined) ? names.join(' ') : undefined;
}

const short = new Map([
  ['ipv4', 'AF_INET'],
  ['ipv6', 'AF_INET6'],
  ['unix', 'AF_UNIX'],
]);

/** Which families of sockets can be made; empty clears the list. Follows `config_parse_address_families`. */
export const addressFamilies: Kind<Selection> = {
  parser: 'config_parse_address_families',
  read: (text, { target }) =>
    readStripped(text, (stripped) =>
      stripped === 'none'
        ? accepted({ deny: false, items: [] })
        : readSelection(stripped, {
            flags: { unquote: true },
            each: readFamily,
            stops: target >= stopsAtBadWord,
          }),
    ),
  show: ({ deny, items }) => writeSelection({ deny, items: [...new Set(items)].sort() }),
  canonical: (value) => rewriteSelection(value, 'none'),
  words: (value) => selectionWords(value, 'all families of sockets', 'no new sockets at all'),
  complete: (typed) =>
    ['none', ...common.keys()]
      .filter((text) => text.startsWith(typed))
      .map((text) => ({ text, words: common.get(text) ?? 'no new sockets at all' })),
  examples: ['AF_UNIX AF_INET AF_INET6', 'AF_UNIX', 'none', '~AF_PACKET'],
};
