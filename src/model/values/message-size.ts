import { groupDigits } from './group-digits.ts';
import { readSize, sizeWords } from './iec-size.ts';
import type { Kind } from './kind.ts';
import { longLimits } from './long.ts';
import { readNumber } from './number-kind.ts';

/**
 * The size of a message in bytes. Until 257 any 64-bit number with a sign, as `config_parse_long` reads it;
 * from 258 on a size with units, as `config_parse_iec_size` does. Digits alone, without a leading zero, mean the same to both.
 */
export const messageSize: Kind<bigint> = {
  parser: 'config_parse_iec_size',
  read: (text, context) =>
    context.target < 258 ? readNumber(text, context, longLimits) : readSize(text, longLimits.max),
  show: String,
  canonical: String,
  words: (bytes) => (bytes < 0n ? `${groupDigits(bytes)} bytes` : sizeWords(bytes)),
  examples: ['8192', '1024', '65536'],
};
