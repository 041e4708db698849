import { accepted, type Completion, type Context, type Kind, type Read, rejected } from './kind.ts';
import { escapePercents, mapRead, readExpanded } from './part.ts';
import { shellQuote } from './shell-quote.ts';
import { splitUnitName, unitNameProblem } from './unit-name.ts';
import { listed, readWords } from './word-list.ts';

const anyForm = { template: true } as const;

/** Units that others are often ordered or hooked to. */
export const commonUnits: readonly Completion[] = [
  { text: 'sockets.target', words: 'all sockets, at boot' },
  { text: 'multi-user.target', words: 'the system without a screen' },
  { text: 'graphical.target', words: 'the system with a screen' },
  { text: 'network.target', words: 'the network is being managed' },
  { text: 'network-online.target', words: 'the network is up' },
  { text: 'basic.target', words: 'what every service may count on' },
  { text: 'sysinit.target', words: 'early boot' },
  { text: 'local-fs.target', words: 'local file systems' },
  { text: 'remote-fs.target', words: 'network file systems' },
  { text: 'nss-lookup.target', words: 'host names can be looked up' },
  { text: 'time-sync.target', words: 'the clock is set' },
  { text: 'timers.target', words: 'all timers, at boot' },
  { text: 'shutdown.target', words: 'shutting down' },
  { text: 'default.target', words: 'whatever the system boots into' },
];

/** The common units that begin with the last word typed. */
export function completeUnits(typed: string): readonly Completion[] {
  const last = /\S*$/.exec(typed)?.[0] ?? '';
  const before = typed.slice(0, typed.length - last.length);
  return commonUnits
    .filter(({ text }) => text.startsWith(last) && text !== last)
    .map(({ text, words }) => ({ text: before + text, words }));
}

/** What was probably meant by a word that is not the name of a unit; undefined where nothing comes to mind. */
export function unitMeant(word: string): string | undefined {
  const plain = word.replace(/^(["'])(.*)\1$/, '$2').replace(/[,;]+$/, '');
  const names = plain.split(/[,;]+/).map((name) => {
    const lower = name.replace(/\.[A-Za-z]+$/, (suffix) => suffix.toLowerCase());
    if (!unitNameProblem(lower, anyForm)) return lower;
    if (/^(?:\/[A-Za-z0-9_.]+)+$/.test(name))
      return `${name.slice(1).replaceAll('/', '-')}.${name.startsWith('/dev/') ? 'device' : 'mount'}`;
    const target = commonUnits.find(({ text }) => text === `${name}.target`);
    return name.includes('.') ? name : (target?.text ?? `${name}.service`);
  });
  return names.some((name) => unitNameProblem(name, anyForm)) ? undefined : names.join(' ');
}

/** A name as it is recorded: a template becomes the instance named after this unit (`unit_add_dependency_by_name`). */
function readName(name: string, context: Context): Read<string | undefined> {
  const code = unitNameProblem(name, anyForm);
  if (code !== undefined) return rejected(codeFor(name, code), name, { name }, { suggestion: unitMeant(name) });
  if (name === context.unit) {
    const params = { value: name, unit: name };
    return accepted(undefined, [{ code: 'unit-list/itself', effect: 'noted', start: 0, end: name.length, params }]);
  }
  const own = splitUnitName(context.unit);
  if (!splitUnitName(name)?.template || own?.template) return accepted(name);
  const full = name.replace('@.', `@${own?.instance ?? own?.prefix ?? ''}.`);
  const longer = unitNameProblem(full, anyForm);
  return longer === undefined ? accepted(full) : rejected(longer, name, { name: full });
}

function codeFor(name: string, code: NonNullable<ReturnType<typeof unitNameProblem>>) {
  if (/^["']/.test(name)) return 'unit-list/quoted';
  return name.includes(',') ? 'unit-list/comma' : code;
}

/** Reads names of units, the same name once, in order of the alphabet; a bad name is dropped. */
export function readUnits(text: string, context: Context): Read<readonly string[]> {
  const each = (word: string) =>
    readExpanded(word, context, { set: 'unit-name', max: 255 }, (name) => readName(name, context));
  return mapRead(readWords(text, { retainEscape: true }, each), (names) => [...new Set(names)].sort());
}

/**
 * Names of units, each with its type; specifiers count within a word, quotes and commas are no separators. The list only
 * ever grows: an empty assignment changes nothing. Follows `config_parse_unit_deps`.
 */
export const unitList: Kind<readonly string[]> = {
  parser: 'config_parse_unit_deps',
  read: readUnits,
  show: (value) => value.map(shellQuote).join(' '),
  canonical: (value) => escapePercents(value.join(' ')),
  words: (value) => (value.length === 0 ? 'no units' : listed(value)),
  complete: completeUnits,
  examples: ['network.target', 'network-online.target nss-lookup.target', 'app@.service'],
};
