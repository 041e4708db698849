import type { ProblemCode } from '../../words/problems.ts';
import { extractWords } from '../extract-word.ts';
import { accepted, type Context, type Kind, type Read, rejected, reset } from '../kind.ts';
import { readStripped } from '../part.ts';
import { partitions } from './partitions.ts';

/** What may be done with partitions of an image. */
interface ImagePolicy {
  /** By partition, in systemd's order. */
  readonly rules: readonly { readonly partition: string; readonly flags: readonly string[] }[];
  readonly others: readonly string[];
  /** The character that says it all. */
  readonly symbol?: string;
}

/** All flags in the order in which systemd prints them, with the first version that knows those that came later. */
const known = new Map<string, number>([
  ['verity', 0],
  ['signed', 0],
  ['encrypted', 0],
  ['encryptedwithintegrity', 261],
  ['unprotected', 0],
  ['unused', 0],
  ['absent', 0],
  ['read-only-on', 0],
  ['read-only-off', 0],
  ['growfs-off', 0],
  ['growfs-on', 0],
  ...['btrfs', 'erofs', 'ext4', 'f2fs', 'squashfs', 'vfat', 'xfs'].map((name): [string, number] => [name, 259]),
]);

/** From this version on what is not known is passed over; before, the whole unit is refused. */
const graceful = 260;

const uses = ['verity', 'signed', 'encrypted', 'encryptedwithintegrity', 'unprotected', 'unused', 'absent'];
const ignored = ['unused', 'absent'];

const usesOf = ({ target }: Context) => uses.filter((flag) => (known.get(flag) ?? 0) <= target);
const symbols = (context: Context): ReadonlyMap<string, readonly string[]> =>
  new Map([
    ['-', ignored],
    ['*', usesOf(context)],
    ['~', ['absent']],
  ]);

type Found<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ProblemCode; readonly name: string };
const fail = (code: ProblemCode, name: string) => ({ ok: false, code, name }) as const;

const trim = (text: string): string => text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '');

/** The words between separators, each of which counts; undefined where a backslash ends the text. */
function split(text: string, separators: string): readonly string[] | undefined {
  const found = extractWords(text, { separators, dontCoalesce: true });
  const words = found.flatMap((word) => (word.ok ? [word.word] : []));
  return words.length === found.length ? words : undefined;
}

function readFlags(text: string, context: Context): Found<readonly string[]> {
  if (text === '' || text === '-') return { ok: true, value: [] };
  const words = split(text, '+');
  if (!words) return fail('image-policy/syntax', text);
  const flags = new Set<string>();
  for (const word of words.map(trim)) {
    if (word === 'open') for (const flag of usesOf(context)) flags.add(flag);
    else if (word === 'ignore') for (const flag of ignored) flags.add(flag);
    else if ((known.get(word) ?? Infinity) <= context.target) flags.add(word);
    else if (context.target < graceful) return fail('image-policy/flag', word);
  }
  return { ok: true, value: [...known.keys()].filter((flag) => flags.has(flag)) };
}

function readRules(text: string, context: Context): Found<ImagePolicy> {
  const rules = new Map<string, readonly string[]>();
  for (const rule of split(text, ':') ?? ['']) {
    const at = rule.indexOf('=');
    const names = at < 0 ? undefined : split(rule.slice(0, at), '=');
    if (!names) return fail('image-policy/syntax', rule);
    const name = trim(names[0] ?? '');
    if (name !== '' && !partitions.includes(name)) {
      if (context.target < graceful) return fail('image-policy/partition', name);
      continue;
    }
    if (rules.has(name)) return fail('image-policy/twice', name);
    const flags = readFlags(trim(rule.slice(at + 1)), context);
    if (!flags.ok) return flags;
    rules.set(name, flags.value);
  }
  const ordered = partitions.flatMap((partition) => {
    const flags = rules.get(partition);
    return flags ? [{ partition, flags }] : [];
  });
  return { ok: true, value: { rules: ordered, others: rules.get('') ?? ignored } };
}

function readPolicy(text: string, context: Context): Read<ImagePolicy> {
  const symbol = symbols(context).get(text);
  if (symbol) return accepted({ rules: [], others: symbol, symbol: text });
  const read = readRules(text, context);
  if (read.ok) return accepted(read.value);
  return rejected(read.code, text, { name: read.name, partitions: partitions.join(', ') }, { effect: 'refused' });
}

const flagsText = (flags: readonly string[]): string => flags.join('+') || '-';

const isIgnored = (flags: readonly string[]): boolean => flags.join() === ignored.join();

function write({ rules, others, symbol }: ImagePolicy): string {
  const all = rules.map(({ partition, flags }) => `${partition}=${flagsText(flags)}`);
  return symbol ?? [...all, ...(all.length && isIgnored(others) ? [] : [`=${flagsText(others)}`])].join(':');
}

/** The flags with the short words for what is common. */
function simplified(flags: readonly string[], context: Context): string {
  const use = flags.filter((flag) => uses.includes(flag)).join();
  const rest = flags.filter((flag) => !uses.includes(flag));
  const both = (flag: string) => rest.includes(`${flag}-on`) && rest.includes(`${flag}-off`);
  const kept = rest.filter((flag) => !(/^(read-only|growfs)-/.test(flag) && both(flag.replace(/-o\w+$/, ''))));
  if (use === usesOf(context).join()) return flagsText(['open', ...kept]);
  if (use === ignored.join()) return flagsText(['ignore', ...kept]);
  return flagsText(flags.filter((flag) => uses.includes(flag) || kept.includes(flag)));
}

function show({ rules, others }: ImagePolicy, context: Context): string {
  if (rules.length === 0) {
    const symbol = [...symbols(context)].find(([, flags]) => flags.join() === others.join());
    if (symbol) return symbol[0];
  }
  const all = rules.map(({ partition, flags }) => `${partition}=${simplified(flags, context)}`);
  return [...all, ...(isIgnored(others) ? [] : [`=${simplified(others, context)}`])].join(':') || '-';
}

function policyWords({ rules, others }: ImagePolicy): string {
  const may = (flags: readonly string[]) => (flags.length ? flags.join(' or ') : 'anything');
  const all = rules.map(({ partition, flags }) => `${partition} ${may(flags)}`);
  return [...all, `${all.length ? 'others' : 'partitions'} ${may(others)}`].join(', ');
}

/** What an image must be like: `partition=flag+flag` rules with colons between them. Follows `config_parse_image_policy`. */
export const imagePolicy: Kind<ImagePolicy> = {
  parser: 'config_parse_image_policy',
  read: (text, context) => readStripped(text, (stripped) => (stripped === '' ? reset : readPolicy(stripped, context))),
  show,
  canonical: write,
  words: policyWords,
  complete: (typed) =>
    [
      { text: '*', words: 'everything may be there and be used' },
      { text: '-', words: 'everything may be there, and nothing is used' },
      { text: '~', words: 'nothing may be there' },
      { text: 'root=verity+signed', words: 'a root file system with a signature, and nothing else' },
    ].filter(({ text }) => text.startsWith(typed)),
  examples: ['*', '-', 'root=verity+signed', 'root=encrypted:swap=absent:=unused+absent'],
};
