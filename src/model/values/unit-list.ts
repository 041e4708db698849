import { accepted, type Context, type Kind, type Read, rejected } from './kind.ts';
import { escapePercents, mapRead, readExpanded } from './part.ts';
import { shellQuote } from './shell-quote.ts';
import { splitUnitName, unitNameProblem } from './unit-name.ts';
import { completeUnits, unitMeant } from './unit-names.ts';
import { listed, readWords } from './word-list.ts';

const anyForm = { template: true } as const;

/** A name as it is recorded: a template becomes the instance named after this unit (`unit_add_dependency_by_name`). */
export function readName(name: string, context: Context): Read<string | undefined> {
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
