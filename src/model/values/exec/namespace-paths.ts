import { type Context, type Kind, type Read, reset } from '../kind.ts';
import { escapePercents, mapProblems, mapRead, readPart, readStripped } from '../part.ts';
import { readPath } from '../path-value.ts';
import { shellQuote } from '../shell-quote.ts';
import { listed, quoteWord, readWords } from '../word-list.ts';

/** `-` makes a path optional, then `+` takes it below the root directory of the unit. */
const marks = /^-?\+?/;
const marksOf = (word: string): string => marks.exec(word)?.[0] ?? '';

function readWord(word: string, context: Context): Read<string> {
  const mark = marksOf(word);
  const swapped = /^\+-(?=\/)/.test(word) ? `-+${word.slice(2)}` : undefined;
  const read = readPart(word, mark.length, word.length, (path) => readPath(path, context, { home: '/' }));
  const marked = mapRead(read, (path) => mark + path);
  return mapProblems(marked, ({ suggestion = swapped, ...problem }) => ({
    ...problem,
    ...(suggestion === undefined ? {} : { suggestion: quoteWord(swapped ?? suggestion, false) }),
  }));
}

function pathWords(word: string): string {
  const mark = marksOf(word);
  const notes = [mark.includes('-') && 'if it exists', mark.includes('+') && 'below the root directory'].filter(
    Boolean,
  );
  return `${word.slice(mark.length)}${notes.length ? ` (${notes.join(', ')})` : ''}`;
}

/**
 * Absolute paths to be seen in another way; bad ones are dropped. Follows `config_parse_namespace_path_strv`.
 */
export const namespacePaths: Kind<readonly string[]> = {
  parser: 'config_parse_namespace_path_strv',
  read: (text, context) =>
    readStripped(text, (stripped) =>
      stripped === '' ? reset : readWords(stripped, { unquote: true }, (word) => readWord(word, context)),
    ),
  show: (value) => value.map(shellQuote).join(' '),
  canonical: (value) => value.map((path) => quoteWord(escapePercents(path), false)).join(' '),
  words: (value) => listed(value.map(pathWords)),
  examples: ['/srv/app', '/srv /var/lib/app', '-/etc/app', '+/data'],
};
