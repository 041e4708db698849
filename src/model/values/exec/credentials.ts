import { byteLength } from '../bytes.ts';
import { accepted, type Context, type Kind, type Read, rejected, reset } from '../kind.ts';
import { escapePercents, mapRead, readExpanded, readPart, readStripped, verified } from '../part.ts';
import { longestPath } from '../path-value.ts';
import { isAbsolute, isNormalized } from '../paths.ts';
import { checkName, type Halves, isCredentialName, readNamed, writeName, writeNameAlone } from './credential-name.ts';
import { decodeBase64, encodeBase64 } from './encodings.ts';
import { textOf, unescapeBytes } from './unescape.ts';

interface LoadedCredential {
  readonly name: string;
  /** A path, or the name of a credential of the manager. */
  readonly source: string;
}

/** Follows `path_is_normalized`, which wants nothing to simplify but a slash at the end. */
function isPlainPath(path: string): boolean {
  const parts = path.replace(/\/$/, '').split('/').slice(1);
  const fits = byteLength(path) <= longestPath && parts.every((part) => byteLength(part) <= 255);
  return fits && isNormalized(path) && parts.every((part) => part !== '' && part !== '.');
}

function checkSource(source: string): Read<string> {
  if (isAbsolute(source) ? source === '/' || isPlainPath(source) : isCredentialName(source)) return accepted(source);
  return rejected('credential/source', source);
}

function readLoaded(text: string, context: Context): Read<LoadedCredential> {
  return readNamed(text, context, checkName, (name, { rest, at }): Read<LoadedCredential> => {
    if (!rest) return accepted({ name, source: name });
    const source = readPart(text, at, text.length, (part) =>
      readExpanded(part, context, { max: longestPath }, checkSource),
    );
    return mapRead(source, (source) => ({ name, source }));
  });
}

const listKind = <T>(
  parser: string,
  read: (text: string, context: Context) => Read<T>,
  write: (item: T) => string,
  words: (item: T) => string,
  examples: readonly string[],
): Kind<readonly T[]> => ({
  parser,
  read: (text, context) =>
    readStripped(text, (stripped) =>
      stripped === ''
        ? reset
        : mapRead(
            verified(read(stripped, context), (again) => read(again, context)),
            (item): readonly T[] => [item],
          ),
    ),
  show: (value) => value.map(write).join('\n'),
  canonical: (value) => value.map(write).join(' '),
  words: (value) => value.map(words).join(', '),
  examples,
});

/** A credential from a file, a socket, or the manager: `name:path` or a name alone. Follows `config_parse_load_credential`. */
export const loadedCredential = listKind(
  'config_parse_load_credential',
  readLoaded,
  ({ name, source }) => (name === source ? writeNameAlone(name) : `${writeName(name)}:${escapePercents(source)}`),
  ({ name, source }) => (name === source ? `“${name}” of the manager` : `“${name}” from ${source}`),
  ['password:/etc/app/password', 'password', 'key:/run/app/key.sock'],
);

interface SetCredential {
  readonly name: string;
  readonly data: readonly number[];
}

function readSet(text: string, context: Context, readData: (data: string, halves: Halves) => Read<readonly number[]>) {
  return readNamed(
    text,
    context,
    (name) => accepted(name),
    (name, halves): Read<SetCredential> => {
      if (!halves.rest) return rejected('credential/no-data', text);
      const checked = checkName(name);
      if (checked.status === 'rejected')
        return rejected('credential/name', name, {}, { end: Math.max(0, halves.at - 1) });
      return mapRead(readData(halves.rest, halves), (data) => ({ name, data }));
    },
  );
}

const readPlain = (text: string, context: Context): Read<SetCredential> =>
  readSet(text, context, (data, { at }) => {
    const read = unescapeBytes(data, true);
    if (read.ok) return accepted(read.bytes);
    const [start, end] = [at + read.start, at + read.end];
    return rejected('words/bad-escape', text.slice(start, end), {}, { start, end });
  });

const readEncrypted = (text: string, context: Context): Read<SetCredential> =>
  readSet(text, context, (data, { at }) => {
    const bytes = decodeBase64(data, context.target);
    return bytes ? accepted(bytes) : rejected('base64/invalid', data, {}, { start: at, end: text.length });
  });

const octal = (c: string): string => `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`;

/** Data as it is written: printable text where it is that, and escape sequences. */
function writeData(data: readonly number[]): string {
  const { text, isUtf8 } = textOf(data);
  const raw = isUtf8 ? text : String.fromCharCode(...data);
  const escaped = raw
    .replace(/\\/g, '\\\\')
    .replace(/[\x00-\x1f\x7f]/g, octal)
    .replace(/^ | $/g, '\\s');
  return isUtf8 ? escaped : escaped.replace(/[\x80-\xff]/g, octal);
}

const sizeOf = ({ data: { length } }: SetCredential) => (length === 1 ? '1 byte' : `${length} bytes`);

/** A credential with its data, in which backslash sequences count as in C. Follows `config_parse_set_credential`. */
export const setCredential = listKind(
  'config_parse_set_credential',
  readPlain,
  ({ name, data }) => `${writeName(name)}:${writeData(data)}`,
  (item) => `“${item.name}” of ${sizeOf(item)}`,
  ['user:app', 'greeting:hello\\nworld\\n'],
);

/** A credential with its encrypted data in Base64. Follows `config_parse_set_credential`. */
export const setEncryptedCredential = listKind(
  'config_parse_set_credential',
  readEncrypted,
  ({ name, data }) => `${writeName(name)}:${encodeBase64(data)}`,
  (item) => `“${item.name}” of ${sizeOf(item)}, encrypted`,
  ['password:k6iUCUh0RJCQyvL8k8q1UyAAAAABAAAADAAAABAAAAA='],
);

interface ImportedCredential {
  /** A name, or the beginning of names before an asterisk. */
  readonly glob: string;
  /** What its name becomes, or the beginning of it. */
  readonly renamed?: string;
}

/** From this version on a credential can get another name. */
const renames = 257;

/** Follows `credential_glob_valid`. */
function checkGlob(glob: string): Read<string> {
  const [, plain = '', mark = ''] = /^([^*?[\]]*)(.*)$/s.exec(glob) ?? [];
  if (mark === '' ? isCredentialName(plain) : mark === '*' && (plain === '' || isCredentialName(plain)))
    return accepted(glob);
  return rejected(mark === '' || mark === '*' ? 'credential/name' : 'credential/glob', glob);
}

function readImported(text: string, context: Context): Read<ImportedCredential> {
  return readNamed(text, context, checkGlob, (glob, { rest, at }): Read<ImportedCredential> => {
    if (rest === undefined) return accepted({ glob });
    if (context.target < renames) return rejected('credential/name', text);
    if (rest === '') return accepted({ glob });
    return isCredentialName(rest)
      ? accepted({ glob, renamed: rest })
      : rejected('credential/name', rest, {}, { start: at, end: text.length });
  });
}

/** Credentials of the system by name or `prefix*`, and what they are called here. Follows `config_parse_import_credential`. */
export const importedCredential: Kind<readonly ImportedCredential[]> = {
  ...listKind<ImportedCredential>(
    'config_parse_import_credential',
    readImported,
    ({ glob, renamed }) => (renamed === undefined ? writeNameAlone(glob) : `${writeName(glob)}:${renamed}`),
    ({ glob, renamed }) => (renamed === undefined ? `“${glob}”` : `“${glob}” as “${renamed}”`),
    ['app.*', 'password'],
  ),
  show: (value) => value.map(({ glob }) => (/[*?[]/.test(glob) ? `"${glob}"` : glob)).join(' '),
};
