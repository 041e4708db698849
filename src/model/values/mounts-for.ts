import type { Kind } from './kind.ts';
import { escapePercents, mapProblems, mapRead } from './part.ts';
import { readPath } from './path-value.ts';
import { shellQuote } from './shell-quote.ts';
import { listed, quoteWord, readWords } from './word-list.ts';

/**
 * Absolute paths, with quotes and specifiers, a backslash making the next character plain; what they are on must be
 * mounted first. Bad ones are dropped. The list only ever grows: an empty assignment changes nothing. Follows `config_parse_unit_mounts_for`.
 */
export const mountsFor: Kind<readonly string[]> = {
  parser: 'config_parse_unit_mounts_for',
  read(text, context) {
    const each = (word: string) =>
      mapProblems(readPath(word, context, { home: '/' }), ({ suggestion, ...problem }) => ({
        ...problem,
        ...(suggestion === undefined ? {} : { suggestion: quoteWord(suggestion, false) }),
      }));
    const read = readWords(text, { unquote: true }, each);
    return mapRead(read, (paths) => [...new Set(paths)].sort());
  },
  show: (value) => value.map(shellQuote).join(' '),
  canonical: (value) => value.map((path) => quoteWord(escapePercents(path), false)).join(' '),
  words: (value) => (value.length === 0 ? 'no paths' : `what ${listed(value)} ${value.length > 1 ? 'are' : 'is'} on`),
  examples: ['/var/lib/app', '/srv/app /var/log/app', '"/srv/my app"'],
};
