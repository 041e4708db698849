import { extractWords } from '../extract-word.ts';
import { accepted, type Kind, type Problem, type Read, rejected, reset } from '../kind.ts';
import { readStripped } from '../part.ts';
import { listed } from '../word-list.ts';

/** Kinds of memory, by the number of the bit; what each is called in a sentence. */
const names = [
  ['private-anonymous', 'private memory'],
  ['shared-anonymous', 'shared memory'],
  ['private-file-backed', 'private mapped files'],
  ['shared-file-backed', 'shared mapped files'],
  ['elf-headers', 'ELF headers'],
  ['private-huge', 'private huge pages'],
  ['shared-huge', 'shared huge pages'],
  ['private-dax', 'private DAX pages'],
  ['shared-dax', 'shared DAX pages'],
] as const;

const usual = 0x33n;
const everything = 0xffffffffn;

/** A number of 64 bits in base 16, with or without `0x`. Follows `safe_atoux64`. */
function parseHex(text: string): bigint | undefined {
  const [, minus, digits] = /^[ \t-\r]*(?:\+|(-))?(?:0x)?([\da-f]+)$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = BigInt(`0x${digits}`);
  return value < 2n ** 64n && !(minus && value > 0n) ? value : undefined;
}

/** The bits of a word; it can stand for all there are. */
function bitsOf(word: string): bigint | undefined {
  if (word === 'default') return usual;
  const bit = names.findIndex(([name]) => name === word);
  return bit >= 0 ? 1n << BigInt(bit) : parseHex(word);
}

/** What was probably meant by a word. */
const meant = (word: string): string | undefined => {
  const plain = word.toLowerCase().replaceAll('_', '-');
  return plain !== word && (plain === 'all' || bitsOf(plain) !== undefined) ? plain : undefined;
};

/** The bits of all words; one that is wrong loses the whole text. Follows `coredump_filter_mask_from_string`. */
function read(text: string): Read<readonly bigint[]> {
  if (text === '') return reset;
  let mask = 0n;
  const problems: Problem[] = [];
  for (const found of extractWords(text)) {
    if (!found.ok) return rejected(`words/${found.problem}`, text, {}, found);
    const { word, start, end } = found;
    const bits = bitsOf(word);
    // `all` takes the place of what stands before it.
    if (word === 'all') mask = everything;
    else if (bits !== undefined) mask |= bits;
    else {
      const better = meant(word);
      const suggestion = better && text.slice(0, start) + better + text.slice(end);
      const problem = {
        code: 'coredump-filter/unknown',
        effect: 'ignored',
        start,
        end,
        params: { value: word },
      } as const;
      problems.push({ ...problem, ...(suggestion && { suggestion }) });
    }
  }
  const [first, ...rest] = problems;
  if (!first) return accepted([mask]);
  if (rest.length === 0) return { status: 'rejected', problems: [first] };
  const plain = ({ suggestion: _, ...problem }: Problem): Problem => problem;
  return { status: 'rejected', problems: [plain(first), ...rest.map(plain)] };
}

const together = (masks: readonly bigint[]): bigint => masks.reduce((all, mask) => all | mask, 0n);

function words(masks: readonly bigint[]): string {
  const mask = together(masks);
  if (mask === usual) return 'as usual';
  if (mask === everything) return 'all memory';
  const named = names.filter((_, bit) => mask & (1n << BigInt(bit))).map(([, words]) => words);
  return listed(named) || `bits 0x${mask.toString(16)}`;
}

/** What memory is in a core dump, as a set of bits. Follows `config_parse_exec_coredump_filter`. */
export const coredumpFilter: Kind<readonly bigint[]> = {
  parser: 'config_parse_exec_coredump_filter',
  read: (text) => readStripped(text, read),
  show: (masks) => `0x${together(masks).toString(16)}`,
  canonical: (masks) => (together(masks) === everything ? 'all' : `0x${together(masks).toString(16)}`),
  words,
  complete: (typed) =>
    [['default', 'as usual'], ['all', 'all memory'], ...names].flatMap(([text = '', words = '']) =>
      text.startsWith(typed) ? [{ text, words }] : [],
    ),
  examples: ['default', 'all', 'private-anonymous shared-anonymous', '0x33'],
};
