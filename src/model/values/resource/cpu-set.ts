import { accepted, type Context, type Kind, type Problem, type Read, rejected, reset } from '../kind.ts';
import { mapRead, readExpanded, readStripped } from '../part.ts';
import { listed, readWords } from '../word-list.ts';
import { parseRange } from './parse-range.ts';
import { allOrNothing, isUnreadable } from './whole-list.ts';

type Range = readonly [lower: number, upper: number];

/** The largest number of a CPU or memory node, as many as kernels are built for (`CPU_SET_MAX_NCPU`). */
const largest = 8191;

/** The version from which a bad word no longer loses the whole assignment; 257 does, 262 does not. */
const forgives = 258;

/** The version that replaces specifiers, at least in its later releases. */
const expandsSpecifiers = 252;

function readRange(word: string, { target }: Context): Read<Range | undefined> {
  const range = parseRange(word, target);
  if (!range) return rejected('cpu-set/not-a-range', word);
  const [lower, upper] = range;
  if (lower > upper) return rejected('cpu-set/reversed', word, {}, { suggestion: `${upper}-${lower}` });
  // The loop of old versions does not run even once for the largest of all numbers alone.
  if (lower === 0xffffffff && target < forgives) return accepted(undefined);
  return upper > largest ? rejected('number/out-of-range', word, { min: 0, max: largest }) : accepted(range);
}

const losesAll = (problem: Problem, { target }: Context): boolean =>
  isUnreadable(problem) || (target < forgives && problem.code !== 'cpu-set/reversed');

/** Ranges in order, those that touch made one. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const result: Range[] = [];
  for (const [lower, upper] of sorted) {
    const last = result.at(-1);
    if (last && lower <= last[1] + 1) result[result.length - 1] = [last[0], Math.max(last[1], upper)];
    else result.push([lower, upper]);
  }
  return result;
}

/** Reads numbers and ranges of them, with blanks or commas between. Follows `parse_cpu_set` and `config_parse_cpu_set`. */
function readSet(text: string, context: Context): Read<readonly Range[]> {
  const flags = { unquote: true, separators: ' \t\n\r,' };
  const read = allOrNothing(
    readWords(text, flags, (word) => readRange(word, context)),
    (problem) => losesAll(problem, context),
  );
  if (read.status === 'accepted' && read.value.length === 0) return reset;
  return mapRead(read, (ranges) => merged(ranges.filter((range) => range !== undefined)));
}

const write = (ranges: readonly Range[]): string =>
  ranges.map(([lower, upper]) => (lower === upper ? `${lower}` : `${lower}-${upper}`)).join(' ');

/** Numbers of CPUs or of memory nodes; empty clears them. Follows `config_parse_allowed_cpuset`. */
export const cpuSet: Kind<readonly Range[]> = {
  parser: 'config_parse_allowed_cpuset',
  read: (text, context) =>
    readStripped(text, (stripped) =>
      context.target < expandsSpecifiers
        ? readSet(stripped, context)
        : readExpanded(stripped, context, {}, (expanded) => readSet(expanded, context)),
    ),
  show: write,
  canonical: write,
  words: (ranges) => {
    const said = listed(ranges.map(([lower, upper]) => (lower === upper ? `${lower}` : `${lower} to ${upper}`)));
    return /^\d+$/.test(said) ? `number ${said}` : `numbers ${said}`;
  },
  examples: ['0-3', '0', '0 2', '0,2,4-7'],
};
