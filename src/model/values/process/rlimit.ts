import { extractFirstWord } from '../extract-word.ts';
import { groupDigits } from '../group-digits.ts';
import { formatSize, readSize, sizeWords } from '../iec-size.ts';
import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { readNumber } from '../number-kind.ts';
import { parseSize } from '../parse-size.ts';
import { infinity } from '../parse-time.ts';
import { readPart, readStripped, verified } from '../part.ts';
import { safeAtoi } from '../safe-atoi.ts';
import { timeSpan } from '../time-span.ts';
import { inMicroseconds, parseSpan } from './parse-span.ts';

/** A limit that a process can raise by itself, and how far; {@link infinity} for none. */
export interface Rlimit {
  readonly soft: bigint;
  readonly hard: bigint;
}

/** What is counted by a limit. */
interface Measure {
  /** One of the two numbers; undefined where systemd does not take it. */
  parse(text: string, target: number): bigint | undefined;
  /** What is wrong with one that is not taken; anything but a rejection says that this is not known. */
  explain(text: string, context: Context): Read<unknown>;
  canonical(value: bigint): string;
  words(value: bigint, context: Context): string;
  readonly examples: readonly string[];
}

const max = infinity - 1n;

function parseCount(text: string, target: number): bigint | undefined {
  if (text === 'infinity') return infinity;
  const read = safeAtoi(text, target, 0n, max);
  return read.ok ? read.value : undefined;
}

const count: Measure = {
  parse: parseCount,
  explain: (text, context) => readNumber(text, context, { min: 0n, max }),
  canonical: String,
  words: groupDigits,
  examples: ['65536', '1024:524288', 'infinity', '16'],
};

const size: Measure = {
  parse: (text) => {
    if (text === 'infinity') return infinity;
    const read = text === '' ? undefined : parseSize(text);
    return read?.ok && read.value < infinity ? read.value : undefined;
  },
  explain: (text) => readSize(text, max),
  canonical: formatSize,
  words: sizeWords,
  examples: ['64M', 'infinity', '8M:64M', '0'],
};

const second = 1_000_000n;

const seconds: Measure = {
  parse: (text, target) => {
    const read = timeSpan.read(text, { target, unit: '', manager: 'system' });
    if (read.status !== 'accepted' || read.value === infinity) return read.status === 'accepted' ? infinity : undefined;
    return (read.value + second - 1n) / second;
  },
  explain: (text, context) => timeSpan.read(text, context),
  canonical: String,
  words: (value, context) => timeSpan.words(value * second, context),
  examples: ['1min', 'infinity', '60:120', '1h'],
};

const microseconds: Measure = {
  parse: (text) => parseSpan(text, inMicroseconds),
  explain: (text, context) => timeSpan.read(text, context),
  canonical: (value) => `${value}us`,
  words: (value, context) => timeSpan.words(value, context),
  examples: ['200ms', 'infinity', '100ms:200ms', '500us'],
};

/** A limit of 20 stands for nice level 0, 40 for -20; a sign says that the level itself is given. */
const niceness: Measure = {
  parse: (text, target) => {
    const sign = /^[+-]/.exec(text)?.[0];
    const read = safeAtoi(sign ? text.slice(1) : text, target, 0n, sign === '+' ? 19n : sign ? 20n : 40n);
    if (!read.ok) return undefined;
    return sign === '+' ? 20n - read.value : sign ? 20n + read.value : read.value;
  },
  explain: (text) => rejected('rlimit/nice', text),
  canonical: String,
  words: (value) => (value === 0n ? 'no nice level at all' : `nice level ${20n - value}`),
  examples: ['-5', '+5', '0', '+10:-10'],
};

/** What people write for no limit. */
const endless = /^(unlimited|unlimit|inf|infinite|max|none|-1)$/i;

/** One of the two numbers, from `start` to `end` of the text. */
function readOne(
  text: string,
  start: number,
  end: number,
  word: string,
  measure: Measure,
  context: Context,
): Read<bigint> {
  const value = measure.parse(word, context.target);
  if (value !== undefined) return accepted(value);
  return readPart(text, start, end, (part) => {
    if (part.trim() === '') return rejected('rlimit/missing', part);
    if (endless.test(part.trim())) return rejected('rlimit/endless', part, {}, { suggestion: 'infinity' });
    const why = measure.explain(part, context);
    return why.status === 'rejected' ? why : rejected('rlimit/not-a-limit', part);
  });
}

const flags = { separators: ':', dontCoalesce: true };

/** Follows `rlimit_parse`. */
function read(text: string, measure: Measure, context: Context): Read<Rlimit> {
  const first = extractFirstWord(text, 0, flags);
  if (!first.ok || first.word === null || text === '') return rejected('rlimit/missing', text);
  const soft = readOne(text, first.start, first.end, first.word, measure, context);
  if (soft.status !== 'accepted') return soft;
  const second = extractFirstWord(text, first.next, flags);
  if (!second.ok) return rejected('rlimit/not-a-limit', text);
  if (second.word === null) return accepted({ soft: soft.value, hard: soft.value });
  // One colon more at the end does no harm.
  if (text.slice(second.next) !== '') return rejected('rlimit/three', text, {}, { start: second.end });
  const hard = readOne(text, second.start, second.end, second.word, measure, context);
  if (hard.status !== 'accepted') return hard;
  if (soft.value <= hard.value) return accepted({ soft: soft.value, hard: hard.value });
  const suggestion = `${text.slice(second.start, second.end)}:${text.slice(first.start, first.end)}`;
  return rejected('rlimit/soft-above-hard', text, {}, { suggestion });
}

const canonical = ({ soft, hard }: Rlimit, measure: Measure): string =>
  [...new Set([soft, hard])].map((value) => (value === infinity ? 'infinity' : measure.canonical(value))).join(':');

function words({ soft, hard }: Rlimit, measure: Measure, context: Context): string {
  const say = (value: bigint) => (value === infinity ? 'no limit' : measure.words(value, context));
  return soft === hard ? say(soft) : `${say(soft)}, which programs can raise to ${say(hard)}`;
}

/** A resource limit: one number for both, or the soft and the hard one with a colon between them. Follows `config_parse_rlimit`. */
const rlimit = (measure: Measure): Kind<Rlimit> => {
  const again = (text: string, context: Context) =>
    verified(read(text, measure, context), (suggestion) => read(suggestion, measure, context));
  return {
    parser: 'config_parse_rlimit',
    read: (text, context) => readStripped(text, (stripped) => again(stripped, context)),
    // The plain property shows the hard limit.
    show: ({ hard }) => (hard === infinity ? 'infinity' : String(hard)),
    canonical: (value) => canonical(value, measure),
    words: (value, context) => words(value, measure, context),
    complete: (typed, context) =>
      measure.examples
        .filter((text) => text.startsWith(typed))
        .flatMap((text) => {
          const value = read(text, measure, context);
          return value.status === 'accepted' ? [{ text, words: words(value.value, measure, context) }] : [];
        }),
    examples: measure.examples,
  };
};

export const countLimit = rlimit(count);
export const sizeLimit = rlimit(size);
export const secondsLimit = rlimit(seconds);
export const microsecondsLimit = rlimit(microseconds);
export const niceLimit = rlimit(niceness);
