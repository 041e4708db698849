import { accepted, type Kind, rejected } from './kind.ts';
import { readStripped } from './part.ts';

/** Yes or no as systemd reads it, in any case; undefined for anything else. Follows `parse_boolean`. */
export function parseBoolean(text: string): boolean | undefined {
  if (/^(?:1|yes|y|true|t|on)$/i.test(text)) return true;
  return /^(?:0|no|n|false|f|off)$/i.test(text) ? false : undefined;
}

/** Which of the two a word means that systemd does not know. */
function meant(text: string): string | undefined {
  const word = text.replace(/[^a-z0-9]/gi, '');
  const known = parseBoolean(word);
  if (known !== undefined) return known ? 'yes' : 'no';
  if (/^(?:enabled?|active|always|ja|si|oui|ok|ye|yess|tru|ture)$/i.test(word)) return 'yes';
  return /^(?:disabled?|inactive|never|none|nein|non|null|fals|of)$/i.test(word) ? 'no' : undefined;
}

/** Yes or no. Follows `config_parse_bool`; the empty text is neither and does not reset. */
export const boolean: Kind<boolean> = {
  parser: 'config_parse_bool',
  read: (text) =>
    readStripped(text, (stripped) => {
      const value = parseBoolean(stripped);
      if (value !== undefined) return accepted(value);
      if (stripped === '') return rejected('boolean/empty', stripped);
      return rejected('boolean/not-a-boolean', stripped, {}, { suggestion: meant(stripped) });
    }),
  show: (value) => (value ? 'yes' : 'no'),
  canonical: (value) => (value ? 'yes' : 'no'),
  words: (value) => (value ? 'on' : 'off'),
  complete: (typed) =>
    [
      { text: 'yes', words: 'on' },
      { text: 'no', words: 'off' },
    ].filter(({ text }) => text.startsWith(typed.toLowerCase())),
  examples: ['yes', 'no', 'true', 'off'],
};
