import { accepted, type Kind, type Read, rejected, reset } from './kind.ts';
import { escapePercents, readExpanded, readStripped, verified } from './part.ts';
import { splitUnitName } from './unit-name.ts';

/** The most characters of a name (`FDNAME_MAX`). */
const longest = 255;

/** Printable ASCII without a colon, which separates the names that the service receives. Follows `fdname_is_valid`. */
function check(name: string): Read<string> {
  if (/^[ -9;-~]*$/.test(name)) return accepted(name);
  const code = name.includes(':') ? 'fd-name/colon' : 'fd-name/character';
  return rejected(code, name, {}, { suggestion: name.replace(/[^ -~]|:/g, '-') });
}

/** The name of the file descriptors that the service receives; empty is the name of the unit. Follows `config_parse_fdname`. */
export const fdName: Kind<string> = {
  parser: 'config_parse_fdname',
  read: (text, context) =>
    readStripped(text, (stripped) =>
      stripped === ''
        ? reset
        : readExpanded(stripped, context, { max: longest }, (name) => verified(check(name), check)),
    ),
  show: (name) => name,
  canonical: escapePercents,
  words: (name) => `file descriptors named “${name}”`,
  complete: (typed, { unit }) =>
    [splitUnitName(unit)?.prefix ?? 'app', 'http', 'https', 'control']
      .filter((name) => name.startsWith(typed))
      .map((text) => ({ text, words: `file descriptors named “${text}”` })),
  examples: ['http', 'control', '%p'],
};
