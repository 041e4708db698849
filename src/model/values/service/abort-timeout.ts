import type { Kind } from '../kind.ts';
import { reset } from '../kind.ts';
import { timeSpan } from '../time-span.ts';

/** A time in µs, of which empty says nothing and 0 is none at all. Follows `config_parse_service_timeout_abort`. */
export const abortTimeout: Kind<bigint> = {
  ...timeSpan,
  parser: 'config_parse_service_timeout_abort',
  read: (text, context) => (/^[ \t\n\r]*$/.test(text) ? reset : timeSpan.read(text, context)),
};
