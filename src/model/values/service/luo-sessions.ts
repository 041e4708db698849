import { accepted, type Context, type Kind, type Read, rejected, reset } from '../kind.ts';
import { escapePercents, readExpanded, readStripped, verified } from '../part.ts';
import { listed, quoteWord, readWords } from '../word-list.ts';

/** The most characters of a name (`FDNAME_MAX`). */
const longest = 255;

/** Printable ASCII without blanks, colons, quotes and backslashes. Follows `luo_session_name_is_valid`. */
const check = (name: string): Read<string> =>
  /^[!#-&(-9;-[\]-~]+$/.test(name) && name.length <= longest
    ? accepted(name)
    : rejected('luo-sessions/name', name, {}, { suggestion: name.replace(/[^!#-&(-9;-[\]-~]/g, '-') || undefined });

const readAll = (text: string, context: Context): Read<readonly string[]> =>
  text === '' ? reset : readWords(text, { unquote: true }, (word) => readExpanded(word, context, {}, check));

/** Names of live update sessions; empty clears the list. Follows `config_parse_luo_sessions`. */
export const luoSessions: Kind<readonly string[]> = {
  parser: 'config_parse_luo_sessions',
  read: (text, context) =>
    readStripped(text, (stripped) => verified(readAll(stripped, context), (again) => readAll(again, context))),
  show: (names) => names.join(' '),
  canonical: (names) => names.map((name) => quoteWord(escapePercents(name), false)).join(' '),
  words: (names) => listed(names),
  examples: ['state', 'state cache', '%p'],
};
