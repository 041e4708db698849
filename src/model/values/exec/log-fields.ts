import { accepted, type Kind, type Read, rejected, reset } from '../kind.ts';
import { escapePercents, readExpanded, readStripped } from '../part.ts';
import { listed, quoteWord, readWords } from '../word-list.ts';

/** Follows `journal_field_valid`, for fields that are not protected. */
function readField(text: string): Read<string> {
  const equals = text.indexOf('=');
  if (equals < 0) return rejected('log-field/no-equals', text);
  const name = text.slice(0, equals);
  if (/^[A-Z][A-Z\d_]{0,63}$/.test(name)) return accepted(text);
  const meant = name
    .toUpperCase()
    .replace(/[.-]/g, '_')
    .replace(/^[\d_]+/, '');
  const suggestion = /^[A-Z][A-Z\d_]{0,63}$/.test(meant)
    ? quoteWord(escapePercents(meant + text.slice(equals)))
    : undefined;
  return rejected('log-field/name', text, { name }, { end: equals, suggestion });
}

/** Fields for every line of the log: `NAME=value` words. Follows `config_parse_log_extra_fields`. */
export const logFields: Kind<readonly string[]> = {
  parser: 'config_parse_log_extra_fields',
  read: (text, context) =>
    readStripped(text, (stripped) => {
      if (stripped === '') return reset;
      return readWords(stripped, { unquote: true, cunescape: true }, (word) =>
        readExpanded(word, context, {}, readField),
      );
    }),
  show: (value) => value.join(' '),
  canonical: (value) => value.map((field) => quoteWord(escapePercents(field))).join(' '),
  words: (value) => listed(value.map((field) => field.replace('=', ' set to ‘').concat('’'))),
  examples: ['SERVICE=app', 'SERVICE=app "TEAM=two words"', 'UNIT_OF=%p'],
};
