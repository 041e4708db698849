import type { Kind } from './kind.ts';
import { type Limits, numberKind } from './number-kind.ts';

export const integerLimits: Limits = { min: -0x80000000n, max: 0x7fffffffn };

/** A whole number of 32 bits with a sign, from -2,147,483,648 to 2,147,483,647. Follows `config_parse_int`. */
export const integer: Kind<number> = numberKind('config_parse_int', integerLimits, Number, ['10', '-1', '0x20']);
