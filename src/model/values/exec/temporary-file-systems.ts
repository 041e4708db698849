import { extractFirstWord } from '../extract-word.ts';
import { type Context, type Kind, type Read, rejected, reset } from '../kind.ts';
import { escapePercents, mapRead, readExpanded, readStripped } from '../part.ts';
import { checkPath, longestPath } from '../path-value.ts';
import { listed, quoteWord, readWords } from '../word-list.ts';
import { ofWord } from './parts-of-tuples.ts';

interface TemporaryFileSystem {
  readonly path: string;
  /** For mount(8); they are not checked. */
  readonly options: string;
}

/** A backslash makes a colon in the path plain; the options are taken as they are. */
function readWord(word: string, context: Context): Read<TemporaryFileSystem> {
  const found = extractFirstWord(word, 0, { separators: ':', dontCoalesce: true });
  if (!found.ok || found.word === null) return rejected('tuple/unreadable', word);
  const options = word.slice(found.next);
  const check = (path: string) => checkPath(path, context, {});
  const path = ofWord(word, found.word, readExpanded(found.word, context, { max: longestPath }, check));
  return mapRead(path, (path) => ({ path, options }));
}

const write = ({ path, options }: TemporaryFileSystem): string =>
  quoteWord(`${escapePercents(path).replace(/[\\:]/g, '\\$&')}${options ? `:${options}` : ''}`, false);

/** Empty file systems in memory: `path:options` words. Follows `config_parse_temporary_filesystems`. */
export const temporaryFileSystems: Kind<readonly TemporaryFileSystem[]> = {
  parser: 'config_parse_temporary_filesystems',
  read: (text, context) =>
    readStripped(text, (stripped) =>
      stripped === '' ? reset : readWords(stripped, { unquote: true }, (word) => readWord(word, context)),
    ),
  show: (value) => value.map(({ path, options }) => (options ? `${path}:${options}` : path)).join(' '),
  canonical: (value) => value.map(write).join(' '),
  words: (value) => listed(value.map(({ path, options }) => (options ? `${path} (${options})` : path))),
  examples: ['/var', '/var:ro', '/run/app:size=10M,mode=0755'],
};
