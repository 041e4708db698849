import { byteLength } from '../bytes.ts';
import { extractFirstWord } from '../extract-word.ts';
import { accepted, type Context, type Read, rejected } from '../kind.ts';
import { escapePercents, readExpanded, readPart } from '../part.ts';

/** The most bytes of a name (`CREDENTIAL_NAME_MAX`). */
export const longestCredential = 255;

/** A plain file name of printable ASCII without a colon. Follows `credential_name_valid`. */
export const isCredentialName = (name: string): boolean =>
  /^[ -.0-9;-~]+$/.test(name) && !/^\.{1,2}$/.test(name) && byteLength(name) <= longestCredential;

export const checkName = (name: string): Read<string> =>
  isCredentialName(name) ? accepted(name) : rejected('credential/name', name);

/** What stands before the first colon, and what after it; undefined where there is no colon. */
export interface Halves {
  readonly name: string;
  readonly rest: string | undefined;
  /** Where the rest begins. */
  readonly at: number;
}

/**
 * Reads the name before the first colon, in which a backslash makes a character plain, and hands the rest on.
 * Follows the beginning of `config_parse_load_credential` and its kin.
 */
export function readNamed<T>(
  text: string,
  context: Context,
  check: (name: string) => Read<string>,
  readRest: (name: string, halves: Halves) => Read<T>,
): Read<T> {
  const found = extractFirstWord(text, 0, { separators: ':', dontCoalesce: true });
  if (!found.ok || found.word === null) return rejected('tuple/unreadable', text);
  const { word, end, next } = found;
  const exact = text.slice(0, end) === word;
  const read = readPart(text, 0, end, (part) =>
    readExpanded(exact ? part : word, context, { max: longestCredential }, check),
  );
  if (read.status === 'rejected' && !exact) return rejected('credential/name', text.slice(0, end), {}, { end });
  if (read.status !== 'accepted') return read;
  return readRest(read.value, { name: read.value, rest: next > text.length ? undefined : text.slice(next), at: next });
}

/** A name written so that it comes out the same before a colon. */
export const writeName = (name: string): string => escapePercents(name).replace(/[\\:]|^ /g, '\\$&');

/** A name that stands alone; a colon keeps a blank at its end. */
export const writeNameAlone = (name: string): string => `${writeName(name)}${name.endsWith(' ') ? ':' : ''}`;
