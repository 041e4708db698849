import { parseBoolean } from '../values/boolean.ts';

/** All that systemd takes for yes and for no, in any case. Follows `parse_boolean`. */
export const spellings = {
  yes: ['yes', 'y', 'true', 't', 'on', '1'],
  no: ['no', 'n', 'false', 'f', 'off', '0'],
} as const;

/** What is written often, and what systemd does not take. */
export const nearSpellings: readonly string[] = [
  'enabled',
  'disabled',
  'enable',
  'none',
  '2',
  '-1',
  '"yes"',
  'yes # why',
  'ja',
].filter((text) => parseBoolean(text) === undefined);
