import { clearable } from '../clearable.ts';
import { formatSize, iecSize, readSize, sizeWords } from '../iec-size.ts';
import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { largestSize } from '../parse-size.ts';
import { mapRead } from '../part.ts';
import { meantInfinity } from './infinity.ts';
import { looksLikePercent, parsePercent, readPercent, showPercent } from './parse-percent.ts';

/** Bytes ({@link largestSize} for no limit), or hundredths of a percent of the memory that the machine has. */
type Memory = { readonly bytes: bigint } | { readonly share: number };

const whole = 10_000;

function readSomeMemory(text: string, context: Context): Read<Memory> {
  const suggestion = meantInfinity(text);
  if (suggestion) return rejected('iec-size/not-a-size', text, {}, { suggestion });
  // What could be a share is tried as a share first, and only what cannot be one is a size.
  const share = parsePercent(text, context.target);
  if (looksLikePercent(text) || share !== undefined)
    return mapRead(readPercent(text, context, whole), (share) => ({ share }));
  return mapRead(readSize(text, largestSize - 1n), (bytes) => ({ bytes }));
}

function readMemory(text: string, context: Context, least: bigint): Read<Memory> {
  if (text === 'infinity') return accepted({ bytes: largestSize });
  const read = readSomeMemory(text, context);
  if (read.status !== 'accepted') return read;
  const amount = 'share' in read.value ? BigInt(read.value.share) : read.value.bytes;
  return amount < least ? rejected('limit/zero', text) : read;
}

const write = (memory: Memory, bytes: (bytes: bigint) => string): string => {
  if ('share' in memory) return showPercent(memory.share);
  return memory.bytes === largestSize ? 'infinity' : bytes(memory.bytes);
};

const words = (memory: Memory): string => {
  if ('share' in memory) return `${showPercent(memory.share)} of the memory of the machine`;
  return memory.bytes === largestSize ? 'no limit' : sizeWords(memory.bytes);
};

const typical = [
  { text: '512M', words: words({ bytes: 2n ** 29n }) },
  { text: '2G', words: words({ bytes: 2n ** 31n }) },
  { text: '50%', words: words({ share: 5000 }) },
  { text: 'infinity', words: words({ bytes: largestSize }) },
];

const memoryKind = (least: bigint): Kind<Memory> =>
  clearable({
    parser: 'config_parse_memory_limit',
    read: (text, context) => readMemory(text, context, least),
    // A share depends on the machine, which is not known here.
    show: (memory) => write(memory, String),
    canonical: (memory) => write(memory, formatSize),
    words,
    complete: (typed, context) =>
      /^\d+$/.test(typed)
        ? (iecSize.complete?.(typed, context) ?? []).filter(
            ({ text }) => readMemory(text, context, least).status === 'accepted',
          )
        : typical.filter(({ text }) => text.startsWith(typed)),
    examples: ['512M', '1.5G', '50%', 'infinity'],
  });

/** An amount of memory above zero, a share of the machine's, or `infinity`. Follows `config_parse_memory_limit`. */
export const memoryLimit = memoryKind(1n);

/** The same where zero has a meaning: nothing is protected, or nothing is swapped. */
export const memoryLimitOrZero = memoryKind(0n);
