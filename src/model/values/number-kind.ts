import { groupDigits } from './group-digits.ts';
import { accepted, type Context, type Kind, type Read, rejected } from './kind.ts';
import { mapRead, readStripped } from './part.ts';
import { safeAtoi } from './safe-atoi.ts';

/** The least and the greatest number of a kind, both included. */
export interface Limits {
  readonly min: bigint;
  readonly max: bigint;
}

/** Reads a whole number as C writes it (`safe_atoi` and its kin); anything else loses the assignment. */
export const readNumber = (text: string, { target }: Context, limits: Limits): Read<bigint> =>
  readStripped(text, (stripped) => {
    const read = safeAtoi(stripped, target, limits.min, limits.max);
    if (read.ok) return accepted(read.value);
    if (stripped === '') return rejected('number/empty', stripped);
    if (read.problem === 'range') {
      return rejected('number/out-of-range', stripped, { min: groupDigits(limits.min), max: groupDigits(limits.max) });
    }
    const code = /^[+-]?0\d+$/.test(stripped) ? 'number/not-octal' : 'number/not-a-number';
    return rejected(code, stripped, {}, { suggestion: plainNumber(stripped, target, limits) });
  });

/** The decimal number that `text` probably means: without quotes, leading zeros, separators or an empty fraction. */
function plainNumber(text: string, target: number, { min, max }: Limits): string | undefined {
  const bare = text.replace(/^(["'])(.*)\1$/, '$2').replace(/[_,](?=\d{3}(?!\d))/g, '');
  const [, minus = '', figures] = /^(?:(-)|\+)?0*(\d+)(?:\.0*)?$/.exec(bare) ?? [];
  if (figures === undefined) return undefined;
  return safeAtoi(minus + figures, target, min, max).ok ? minus + figures : undefined;
}

/** A kind of whole number within `limits`; `from` gives the value the kind holds. */
export const numberKind = <T extends number | bigint>(
  parser: string,
  limits: Limits,
  from: (value: bigint) => T,
  examples: readonly string[],
  words: (value: T) => string = groupDigits,
): Kind<T> => ({
  parser,
  read: (text, context) => mapRead(readNumber(text, context, limits), from),
  show: String,
  canonical: String,
  words,
  examples,
});
