import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { escapePercents, readExpanded, readStripped, verified } from '../part.ts';
import { splitUnitName, unitNameProblem } from '../unit-name.ts';

/** Slices have no instances, so that one with an `@` cannot be loaded. Follows `manager_load_unit` and `unit_set_slice`. */
function check(name: string): Read<string> {
  const problem = unitNameProblem(name, {});
  if (problem && problem !== 'unit-name/no-type') return rejected(problem, name);
  const good = !problem && name.endsWith('.slice') && splitUnitName(name)?.instance === undefined;
  return good ? accepted(name) : rejected('slice/not-a-slice', name);
}

/** The slice that was probably meant: without quotes, in a form that names can have. */
function meant(text: string): string | undefined {
  const plain = text
    .replace(/["']/g, '')
    .replace(/\.\w+$/, '')
    .replace(/[@\s]+/g, '-');
  const slice = `${plain.replace(/-+$/, '')}.slice`;
  return plain && slice !== text ? slice : undefined;
}

function read(text: string, context: Context): Read<string> {
  const read = readExpanded(text, context, { set: 'unit-name', max: 255 }, check);
  const suggestion = meant(text);
  if (read.status !== 'rejected' || suggestion === undefined) return read;
  const [first] = read.problems;
  return { status: 'rejected', problems: [{ suggestion, ...first }] };
}

/** The slice that a unit is put into, by its whole name; an empty assignment clears nothing. Follows `config_parse_unit_slice`. */
export const slice: Kind<string> = {
  parser: 'config_parse_unit_slice',
  read: (text, context) =>
    readStripped(text, (stripped) => verified(read(stripped, context), (again) => read(again, context))),
  show: (name) => name,
  canonical: escapePercents,
  words: (name) => (name === '-.slice' ? 'the slice of everything' : name),
  complete: (typed) =>
    [
      { text: 'system.slice', words: 'where services are' },
      { text: 'background.slice', words: 'work that may wait' },
      { text: '-.slice', words: 'the slice of everything' },
    ].filter(({ text }) => text.startsWith(typed)),
  examples: ['app.slice', 'system.slice', 'app-web.slice', '%p.slice'],
};
