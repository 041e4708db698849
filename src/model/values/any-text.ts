import { accepted, type Kind } from './kind.ts';
import { readStripped } from './part.ts';

/** The value of a directive that is known by name only: everything is accepted, as written. */
export const anyText: Kind<string> = {
  parser: 'config_parse_warn_compat',
  read: (text) => readStripped(text, (stripped) => accepted(stripped)),
  show: (value) => value,
  canonical: (value) => value,
  words: (value) => (value ? `“${value}”` : 'empty'),
  examples: ['yes', '/var/lib/app'],
};
