import { type Context, type Kind, type Read, rejected } from '../kind.ts';
import { escapePercents, mapRead, readExpanded, verified } from '../part.ts';
import { shellQuote } from '../shell-quote.ts';
import { readName } from '../unit-list.ts';
import { splitUnitName, unitNameProblem } from '../unit-name.ts';
import { listed, readWords } from '../word-list.ts';

/** The longest name of a unit, in bytes. */
const longest = 255;

/** The sockets that were probably meant by a word that names none. */
function meant(word: string): string | undefined {
  const names = word
    .split(/[,;"']+/)
    .filter(Boolean)
    .map(
      (name) => `${splitUnitName(name) ? name.slice(0, name.lastIndexOf('.')) : name.replace(/\.socket$/, '')}.socket`,
    );
  const good = names.length > 0 && names.every((name) => !unitNameProblem(name, { template: true }));
  return good ? names.join(' ') : undefined;
}

function readSocket(word: string, context: Context): Read<string | undefined> {
  const read = readExpanded(word, context, { set: 'unit-name', max: longest }, (name) =>
    name.endsWith('.socket') ? readName(name, context) : rejected('socket-names/type', name),
  );
  if (read.status !== 'rejected') return read;
  const [first, ...rest] = read.problems;
  const suggestion = first.code.startsWith('specifier/') ? first.suggestion : meant(word);
  const { suggestion: _, ...problem } = first;
  return { status: 'rejected', problems: [suggestion === undefined ? problem : { ...problem, suggestion }, ...rest] };
}

const readAll = (text: string, context: Context): Read<readonly string[]> =>
  mapRead(
    readWords(text, {}, (word) => readSocket(word, context)),
    (names) => [...new Set(names)].sort(),
  );

/** Names of socket units; the list only ever grows, an empty text changes nothing. Follows `config_parse_service_sockets`. */
export const socketNames: Kind<readonly string[]> = {
  parser: 'config_parse_service_sockets',
  read: (text, context) => verified(readAll(text, context), (again) => readAll(again, context)),
  show: (names) => names.map(shellQuote).join(' '),
  canonical: (names) => escapePercents(names.join(' ').replace(/\\/g, '\\\\')),
  words: (names) => (names.length === 0 ? 'no sockets' : listed(names)),
  complete: (typed, { unit }) => {
    const text = `${splitUnitName(unit)?.prefix ?? 'app'}.socket`;
    return text.startsWith(typed) ? [{ text, words: 'the socket of the same name' }] : [];
  },
  examples: ['app.socket', '%p.socket %p-admin.socket'],
};
