import { infinity } from './parse-time.ts';
import { timeKind } from './time-span.ts';

/** A time in µs of which 0 means no limit at all. Follows `config_parse_sec_fix_0`. */
export const timeSpanOrInfinity = timeKind(
  'config_parse_sec_fix_0',
  'no limit',
  ['90s', '30s', '5min', '1h', 'infinity'],
  infinity,
);
