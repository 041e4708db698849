import { accepted, type Kind, type Read, rejected, reset } from '../kind.ts';
import { escapePercents, mapRead, readExpanded, readStripped } from '../part.ts';
import { shellQuote } from '../shell-quote.ts';
import { listed, quoteWord, readWords } from '../word-list.ts';

/** Follows `env_name_is_valid`, and `env_assignment_is_valid` where a value may follow. */
function readName(text: string, withValue: boolean): Read<string> {
  const [, name = '', value = ''] = /^([^=]*)(.*)$/s.exec(text) ?? [];
  if (/^[A-Za-z_]\w*$/.test(name) && (withValue || value === '')) return accepted(text);
  const meant = name.replace(/^\$/, '').replace(/[.-]/g, '_');
  const suggestion = /^[A-Za-z_]\w*$/.test(meant)
    ? quoteWord(escapePercents(meant + (withValue ? value : '')))
    : undefined;
  return rejected('environment/bad-name', text, { name: withValue ? name : text }, { suggestion });
}

const namesKind = (
  parser: string,
  withValue: boolean,
  words: (names: string) => string,
  examples: readonly string[],
): Kind<readonly string[]> => ({
  parser,
  read: (text, context) =>
    readStripped(text, (stripped) => {
      if (stripped === '') return reset;
      const read = readWords(stripped, { unquote: true, cunescape: withValue }, (word) =>
        readExpanded(word, context, {}, (name) => readName(name, withValue)),
      );
      return mapRead(read, (names) => [...new Set(names)]);
    }),
  show: (value) => value.map(shellQuote).join(' '),
  canonical: (value) => value.map((name) => quoteWord(escapePercents(name), withValue)).join(' '),
  words: (value) => words(listed(value)),
  examples,
});

/** Names of variables of the manager. Follows `config_parse_pass_environ`. */
export const passedVariables = namesKind('config_parse_pass_environ', false, (names) => `${names} of the manager`, [
  'LANG',
  'LANG TZ',
]);

/** Names of variables, or names with the values that are unset. Follows `config_parse_unset_environ`. */
export const unsetVariables = namesKind('config_parse_unset_environ', true, (names) => `no ${names}`, [
  'LANG',
  'LANG TZ=UTC',
  '"A=two words"',
]);
