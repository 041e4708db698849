import { byteLength } from '../bytes.ts';
import { oneOf } from '../choice.ts';
import { extractFirstWord } from '../extract-word.ts';
import { accepted, type Kind, type Read, rejected, reset } from '../kind.ts';
import { readStripped, verified } from '../part.ts';
import { hasValidLength, isAbsolute } from '../paths.ts';

/** In the order in which systemd prints them; of the first three, one at most. */
const options = ['read-only', 'append', 'truncate', 'graceful'] as const;
type Option = (typeof options)[number];
const exclusive = ['read-only', 'append', 'truncate'];

/** A file, the name that the service gets it by, and how it is opened. */
interface OpenFile {
  readonly path: string;
  readonly name: string;
  readonly options: readonly Option[];
}

/** The most characters of a name (`FDNAME_MAX`). */
const longestName = 255;

const isOption = (word: string): word is Option => (options as readonly string[]).includes(word);

/** The last component of a path; undefined where it has none. Follows `path_extract_filename`. */
function fileName(path: string): string | undefined {
  const last = path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .at(-1);
  return last === '..' ? undefined : last;
}

/** Words with colons between them, at most three; undefined where there are more, or one is unreadable. */
function split(text: string): readonly string[] | undefined {
  const words: string[] = [];
  for (let at = 0; at <= text.length && words.length < 3; ) {
    const found = extractFirstWord(text, at, { separators: ':', dontCoalesce: true, cunescape: true });
    if (!found.ok) return undefined;
    if (found.word === null) break;
    words.push(found.word);
    at = found.next;
    if (words.length === 3 && at < text.length) return undefined;
  }
  return words;
}

/** Follows `open_file_parse` and `open_file_validate`. */
function read(text: string): Read<OpenFile> {
  const words = split(text);
  if (!words) return rejected('open-file/form', text);
  const [path = '', name = '', tail = ''] = words;
  const chosen = new Set<Option>();
  for (let at = 0; ; ) {
    const found = extractFirstWord(tail, at, { separators: ',' });
    if (!found.ok) return rejected('open-file/option', text, { option: tail, choices: oneOf(options) });
    if (found.word === null) break;
    const { word, next } = found;
    if (!isOption(word)) return rejected('open-file/option', text, { option: word, choices: oneOf(options) });
    if (chosen.has(word)) return rejected('open-file/twice', text, { option: word });
    chosen.add(word);
    at = next;
  }
  if (!isAbsolute(path)) {
    const suggestion = /^\w[^:]*/.test(text) ? `/${text}` : undefined;
    return rejected('path/not-absolute', text, { value: path }, { suggestion });
  }
  if (!hasValidLength(path)) return rejected('path/too-long', text, { bytes: byteLength(path) });
  const known = name || fileName(path);
  if (known === undefined) return rejected('open-file/no-name', text);
  if (!/^[ -9;-~]*$/.test(known) || known.length > longestName)
    return rejected('open-file/name', text, { name: known });
  const clashing = exclusive.filter((option) => chosen.has(option as Option));
  if (clashing.length > 1) return rejected('open-file/exclusive', text, { options: oneOf(clashing) });
  return accepted({ path, name: known, options: options.filter((option) => chosen.has(option)) });
}

const escape = (part: string): string =>
  part.replace(/[\x00-\x20:\\\x7f]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** The parts with colons between them; a name that is the file's own is left out. */
function join({ path, name, options }: OpenFile, quote: (part: string) => string): string {
  const own = name === fileName(path);
  const parts = [quote(path), own ? '' : quote(name), options.join(',')];
  return parts.join(':').replace(/:+$/, '');
}

/**
 * A file that is opened for the service: its path, a name, options, with colons between them and C escapes inside. Empty
 * clears the list. Follows `config_parse_open_file`.
 */
export const openFile: Kind<OpenFile> = {
  parser: 'config_parse_open_file',
  read: (text) =>
    readStripped(text, (stripped) => (stripped === '' ? reset : verified(read(stripped), (again) => read(again)))),
  show: (file) => join(file, (part) => part.replace(/[:\\]/g, '\\$&')),
  canonical: (file) => join(file, escape),
  words: ({ path, name, options }) =>
    `${path} as “${name}”${options.length === 0 ? '' : `, ${options.join(', ').replace('graceful', 'if it exists')}`}`,
  examples: ['/etc/app/key.pem', '/etc/app/key.pem:key:read-only', '/srv/app/log::append,graceful'],
};
