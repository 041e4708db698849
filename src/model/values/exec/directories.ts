import { accepted, type Context, type Kind, type Read, rejected, reset } from '../kind.ts';
import { escapePercents, readStripped, verified } from '../part.ts';
import { shellQuote } from '../shell-quote.ts';
import { listed } from '../word-list.ts';
import { joinColons, type Part } from './colon-parts.ts';
import { ofWord, readPathPart } from './parts-of-tuples.ts';
import { checkRelativePath } from './relative-path.ts';
import { readTuples } from './tuples.ts';

/** A directory that is made for the unit. */
interface Directory {
  readonly path: string;
  /** A symbolic link to it. */
  readonly link?: string;
  readonly readOnly?: true;
}

/** The version that added a third part, from which on parts can be empty. */
const flagged = 257;

const nothing: Part = { text: '', isUtf8: true };

function readDirectory(parts: readonly Part[], word: string, context: Context, links: boolean): Read<Directory> {
  const [source = nothing, target = nothing, flags = nothing] = parts;
  const check = (path: string) => checkRelativePath(path, context);
  const path = ofWord(word, source.text, readPathPart(source, context, check));
  if (path.status !== 'accepted') return path;
  if (/^private(\/|$)/.test(path.value)) return rejected('directory/private', word);
  if (target.text !== '' && !links)
    return rejected('directory/no-link', word, {}, { suggestion: joinColons([source.text]) });
  const link = target.text === '' ? undefined : ofWord(word, target.text, readPathPart(target, context, check));
  if (link && link.status !== 'accepted') return link;
  const written = context.target < flagged ? '' : flags.text;
  if (written !== '' && written !== 'ro') return rejected('directory/flags', word, { flags: written });
  return accepted({
    path: path.value,
    ...(link ? { link: link.value } : {}),
    ...(written ? { readOnly: true } : {}),
  });
}

const canonical = ({ path, link, readOnly }: Directory): string =>
  joinColons([path, ...(link || readOnly ? [link ?? ''] : []), ...(readOnly ? ['ro'] : [])].map(escapePercents));

function directoryWords({ path, link, readOnly }: Directory): string {
  return `${path}${link ? `, also as ${link}` : ''}${readOnly ? ', read-only' : ''}`;
}

function readList(text: string, context: Context, links: boolean): Read<readonly Directory[]> {
  const later = context.target >= flagged;
  const rules = {
    empty: later,
    unsound: ({ parts, broken }: { parts: readonly Part[]; broken: boolean }) =>
      parts.length === 0 || (broken && parts.length < (later ? 3 : 2)),
  };
  return readTuples(text, rules, (parts, word) => readDirectory(parts, word, context, links));
}

const directoriesKind = (links: boolean, examples: readonly string[]): Kind<readonly Directory[]> => ({
  parser: 'config_parse_exec_directories',
  read: (text, context) =>
    readStripped(text, (stripped) =>
      stripped === ''
        ? reset
        : verified(readList(stripped, context, links), (again) => readList(again, context, links)),
    ),
  show: (value) => [...new Set(value.map(({ path }) => path))].sort().map(shellQuote).join(' '),
  canonical: (value) => value.map(canonical).join(' '),
  words: (value) => listed(value.map(directoryWords)),
  examples,
});

/**
 * Directories that are made for the unit, as paths below a folder: `path`, `path:link` with a symbolic link to it, and in newer
 * versions `path:link:ro`. Follows `config_parse_exec_directories`.
 */
export const directories = directoriesKind(true, ['app', 'app app/cache', 'app:other', '%p']);

/** The same for configuration, which has no links. */
export const configurationDirectories = directoriesKind(false, ['app', 'app app/conf.d', '%p']);
