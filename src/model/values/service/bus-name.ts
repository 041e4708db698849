import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { escapePercents, readExpanded, readStripped, verified } from '../part.ts';

/** The longest name on the bus (`SD_BUS_MAXIMUM_NAME_LENGTH`). */
const longest = 255;

/** At least two parts with dots between them, none empty; only in a name such as `:1.5` can a part begin with a digit. */
const good = /^(?:[A-Za-z_-][A-Za-z0-9_-]*(?:\.[A-Za-z_-][A-Za-z0-9_-]*)+|:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)$/;

/** Follows `service_name_is_valid`. */
function check(name: string): Read<string> {
  if (name === '') return rejected('bus-name/empty', name);
  if (good.test(name)) return accepted(name);
  const parts = name
    .replace(/[^A-Za-z0-9_.-]/g, '')
    .split('.')
    .filter(Boolean)
    .map((part) => part.replace(/^(?=\d)/, '_'));
  const suggestion = parts.length > 1 ? parts.join('.') : undefined;
  return rejected('bus-name/form', name, {}, { suggestion });
}

const read = (text: string, context: Context): Read<string> => readExpanded(text, context, { max: longest }, check);

/** A name on D-Bus, such as `org.example.App`. An empty text is none, and does not clear. Follows `config_parse_bus_name`. */
export const busName: Kind<string> = {
  parser: 'config_parse_bus_name',
  read: (text, context) =>
    readStripped(text, (stripped) => verified(read(stripped, context), (again) => read(again, context))),
  show: (name) => name,
  canonical: escapePercents,
  words: (name) => `${name} on D-Bus`,
  examples: ['org.example.App', 'com.example.%p'],
};
