import { accepted, type Kind, reset } from './kind.ts';
import { escapePercents, readExpanded, readStripped } from './part.ts';

/** The bulk of a kind for a plain text with specifiers; what it says differs by use. */
export const plainText = (
  words: (value: string) => string,
  examples: readonly string[],
  parser = 'config_parse_unit_string_printf',
): Kind<string> => ({
  parser,
  read: (text, context) =>
    readStripped(text, (stripped) =>
      stripped === ''
        ? reset
        : readExpanded(stripped, context, {}, (value) => (value === '' ? reset : accepted(value))),
    ),
  show: (value) => value,
  canonical: escapePercents,
  words,
  examples,
});

/**
 * A text with specifiers; quotes and backslashes are ordinary characters. Empty, also once specifiers are replaced, it
 * clears what came before. Follows `config_parse_unit_string_printf`.
 */
export const string = plainText((value) => `“${value}”`, ['My app socket', 'Socket of %p', 'Listener of %n']);
