import type { Kind } from './kind.ts';
import { numberKind } from './number-kind.ts';

/** A whole number of 32 bits, from 0 to 4,294,967,295. Follows `config_parse_unsigned`. */
export const unsigned: Kind<number> = numberKind('config_parse_unsigned', { min: 0n, max: 0xffffffffn }, Number, [
  '128',
  '16',
  '4096',
]);
