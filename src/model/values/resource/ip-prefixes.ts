import { clearable } from '../clearable.ts';
import { readIpv4, readIpv6 } from '../ip-address.ts';
import { accepted, type Kind, type Read, rejected } from '../kind.ts';
import { mapRead } from '../part.ts';
import { safeAtou } from '../safe-atou.ts';
import { listed, readWords } from '../word-list.ts';
import { maskAddress } from './mask-address.ts';

/** Words for networks. */
const named = new Map<string, readonly string[]>([
  ['any', ['0.0.0.0/0', '::/0']],
  ['localhost', ['127.0.0.0/8', '::1/128']],
  ['link-local', ['169.254.0.0/16', 'fe80::/64']],
  ['multicast', ['224.0.0.0/4', 'ff00::/8']],
]);

/** What counts as `localhost`, in any case. Follows `is_localhost`. */
const localhost = /^(?:.*\.)?localhost(?:\.localdomain)?\.?$/is;

/** A network as it is printed; undefined where there is no address, `bits` where the length is not one for them. */
function parsePrefix(word: string, target: number): string | { readonly bits: number } | undefined {
  const slash = word.indexOf('/');
  const text = slash < 0 ? word : word.slice(0, slash);
  const ipv4 = readIpv4(text);
  const address = ipv4 ?? readIpv6(text);
  if (address === undefined) return undefined;
  const bits = ipv4 === undefined ? 128 : 32;
  if (slash < 0) return `${address}/${bits}`;
  const length = safeAtou(word.slice(slash + 1), target, bits);
  return length.ok ? `${maskAddress(address, length.value)}/${length.value}` : { bits };
}

/** What was probably meant: without quotes, brackets or leading zeros, in small letters, with blanks for commas. */
function meant(word: string, target: number): string | undefined {
  const plain = word
    .toLowerCase()
    .replace(/["'[\]]/g, '')
    .replace(/\/0+(?=\d)/g, '/');
  const words = plain.split(/[,;]+/).filter(Boolean);
  const good = words.length && words.every((w) => named.has(w) || typeof parsePrefix(w, target) === 'string');
  return good && words.join(' ') !== word ? words.join(' ') : undefined;
}

/** A word for networks, an address, or a network by an address and a length. Follows `in_addr_prefix_from_string_auto`. */
function read(word: string, target: number): Read<readonly string[]> {
  const networks = named.get(localhost.test(word) ? 'localhost' : word);
  if (networks) return accepted(networks);
  const prefix = parsePrefix(word, target);
  if (typeof prefix === 'string') return accepted([prefix]);
  const suggestion = meant(word, target);
  if (!prefix) return rejected(word.includes(',') ? 'ip-prefix/comma' : 'ip-prefix/unknown', word, {}, { suggestion });
  return rejected('ip-prefix/length', word, { max: prefix.bits }, { start: word.indexOf('/') + 1, suggestion });
}

const write = (networks: readonly string[]): string => networks.join(' ');

const completions = [
  { text: 'any', words: 'every address' },
  { text: 'localhost', words: 'this machine itself' },
  { text: 'link-local', words: 'addresses that no router passes on' },
  { text: 'multicast', words: 'groups of receivers' },
];

/** Networks, each once; a bad word is dropped and the others stay, empty clears them. Follows `config_parse_in_addr_prefixes`. */
export const ipPrefixes: Kind<readonly string[]> = clearable({
  parser: 'config_parse_in_addr_prefixes',
  read: (text, { target }) =>
    mapRead(
      readWords(text, {}, (word) => read(word, target)),
      (networks) => [...new Set(networks.flat())],
    ),
  show: write,
  canonical: write,
  words: (networks) => listed(networks),
  complete: (typed) => completions.filter(({ text }) => text.startsWith(typed)),
  examples: ['localhost', 'any', '10.0.0.0/8', '192.168.1.0/24 2001:db8::/32'],
});
