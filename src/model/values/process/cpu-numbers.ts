import { accepted, type Context, type Kind, type Read, reset } from '../kind.ts';
import { readStripped } from '../part.ts';
import { cpuSet } from '../resource/cpu-set.ts';

/** Numbers from the first to the last, both included. */
export type Range = readonly [first: number, last: number];

interface CpuNumbers<W extends string> {
  readonly parser: string;
  /** The word that can stand for numbers that only the machine knows. */
  readonly word: W;
  readonly wordMeans: string;
  /** What is numbered, in the plural. */
  readonly what: string;
  /** Reads anything but the word. */
  readonly read: (text: string, context: Context) => Read<readonly Range[]>;
  /** The numbers of some assignments together. */
  readonly together: (items: readonly (Range | W)[]) => readonly Range[];
  readonly examples: readonly string[];
}

const isRange = <W extends string>(item: Range | W): item is Range => typeof item !== 'string';

/** The ranges among some items. */
export const rangesOf = <W extends string>(items: readonly (Range | W)[]): readonly Range[] => items.filter(isRange);

/** A kind for numbers of CPUs or memory nodes that add up, or a word for some of them. */
export function cpuNumbers<W extends string>(made: CpuNumbers<W>): Kind<readonly (Range | W)[]> {
  const read = (text: string, context: Context): Read<readonly (Range | W)[]> => {
    if (text === made.word) return accepted([made.word]);
    const ranges = made.read(text, context);
    const none = ranges.status === 'accepted' && ranges.value.length === 0 && ranges.problems.length === 0;
    return none ? reset : ranges;
  };
  return {
    parser: made.parser,
    read: (text, context) => readStripped(text, (stripped) => read(stripped, context)),
    show: (items, context) => {
      // Reading them again puts those of several assignments in order.
      const all = cpuSet.read(cpuSet.canonical(made.together(items)), context);
      return all.status === 'accepted' ? cpuSet.show(all.value, context) : '';
    },
    canonical: (items) => (items.includes(made.word) ? made.word : cpuSet.canonical(rangesOf(items))),
    words: (items, context) =>
      items.includes(made.word)
        ? made.wordMeans
        : cpuSet.words(rangesOf(items), context).replace(/^numbers?/, made.what),
    complete: (typed) => (made.word.startsWith(typed) ? [{ text: made.word, words: made.wordMeans }] : []),
    examples: made.examples,
  };
}
