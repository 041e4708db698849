import type { Kind } from './kind.ts';
import { type Limits, numberKind } from './number-kind.ts';

export const longLimits: Limits = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

/** A whole number of 64 bits with a sign, exact. Follows `config_parse_long` (as on every 64-bit machine). */
export const long: Kind<bigint> = numberKind('config_parse_long', longLimits, BigInt, ['10', '128', '4096']);
