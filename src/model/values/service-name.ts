import { accepted, type Context, type Kind, type Read, rejected } from './kind.ts';
import { escapePercents, readExpanded, readStripped, verified } from './part.ts';
import { splitUnitName, unitNameProblem } from './unit-name.ts';

/** The longest name of a unit, in bytes. */
const longest = 255;

/** The service that was probably meant by a text that is not the name of one. */
function meant(text: string): string | undefined {
  const inner = text
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/\s*[#;].*$/, '')
    .replace(/^.*\//, '');
  if (inner === '' || /\s/.test(inner)) return undefined;
  const suffix = inner.slice(Math.max(0, inner.lastIndexOf('.')));
  if (suffix === '.service') return inner;
  return splitUnitName(inner) ? `${inner.slice(0, -suffix.length)}.service` : `${inner}.service`;
}

function readName(text: string, context: Context): Read<string> {
  const suggestion = meant(text);
  if (!text.endsWith('.service')) return rejected('service-name/type', text, {}, { suggestion });
  const read = readExpanded(text, context, { set: 'unit-name', max: longest }, (name) => {
    const problem = unitNameProblem(name, {});
    return problem ? rejected(problem, name, {}) : accepted(name);
  });
  if (read.status !== 'rejected' || suggestion === undefined || suggestion === text) return read;
  const [first] = read.problems;
  return { status: 'rejected', problems: [{ ...first, suggestion }] };
}

/**
 * The service that the socket starts, by its whole name. An empty assignment clears nothing and is rejected.
 * Follows `config_parse_socket_service`.
 */
export const serviceName: Kind<string> = {
  parser: 'config_parse_socket_service',
  read: (text, context) =>
    readStripped(text, (stripped) => verified(readName(stripped, context), (again) => readName(again, context))),
  show: (name) => name,
  canonical: escapePercents,
  words: (name) => name,
  complete: (typed, { unit }) => {
    const text = `${splitUnitName(unit)?.prefix ?? 'app'}.service`;
    return text.startsWith(typed) ? [{ text, words: 'the service of the same name' }] : [];
  },
  examples: ['app.service', '%p.service', 'app@blue.service'],
};
