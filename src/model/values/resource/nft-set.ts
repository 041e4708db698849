import { clearable } from '../clearable.ts';
import { extractWords } from '../extract-word.ts';
import { accepted, type Kind, type Read, rejected } from '../kind.ts';
import { listed, readWords } from '../word-list.ts';

/** A set of nftables, and what is put into it. */
interface NftSet {
  readonly source: string;
  readonly family: string;
  readonly table: string;
  readonly set: string;
}

const sources = ['cgroup', 'user', 'group'];
const families = ['inet', 'ip', 'ip6', 'arp', 'bridge', 'netdev'];

/** Whether a text can be the name of a table or of a set. Follows `nft_identifier_valid`. */
const isName = (text: string): boolean => /^[a-z][a-z\d/\\_.]{0,30}$/i.test(text);

/** Four parts with colons between, of which several count as one. Follows `config_parse_nft_set`. */
function readSet(word: string): Read<NftSet> {
  const fail = (start = 0, end = word.length): Read<NftSet> =>
    rejected('nft-set/malformed', word.slice(start, end), {}, { start, end });
  const parts = extractWords(word, { separators: ':', cunescape: true });
  const texts = parts.map((part) => (part.ok ? part.word : ''));
  const [source = '', family = '', table = '', set = ''] = texts;
  if (texts.length !== 4 || parts.some((part) => !part.ok)) return fail();
  const good = [sources.includes(source), families.includes(family), isName(table), isName(set)];
  const bad = parts[good.indexOf(false)];
  return bad ? fail(bad.start, bad.end) : accepted({ source, family, table, set });
}

const write = (sets: readonly NftSet[]): string =>
  sets.map(({ source, family, table, set }) => [source, family, table, set].join(':')).join(' ');

/** Sets of nftables that follow the unit; a bad one is dropped, empty clears them. Follows `config_parse_cgroup_nft_set`. */
export const nftSets: Kind<readonly NftSet[]> = clearable({
  parser: 'config_parse_cgroup_nft_set',
  read: (text) => readWords(text, { unquote: true, retainEscape: true }, readSet),
  show: write,
  canonical: (sets) => write(sets).replace(/\\/g, '\\\\'),
  words: (sets) =>
    listed(sets.map(({ source, family, table, set }) => `the ${source} into set ${set} of table ${table} (${family})`)),
  complete: (typed) =>
    sources
      .map((source) => ({ text: `${source}:inet:filter:app`, words: `the ${source} of the unit` }))
      .filter(({ text }) => text.startsWith(typed)),
  examples: ['cgroup:inet:filter:app', 'user:ip:filter:app group:ip:filter:app'],
});
