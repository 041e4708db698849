import { accepted, type Kind, type Read, rejected, reset } from '../kind.ts';
import { escapePercents, readExpanded, readStripped, verified } from '../part.ts';

/** The most that fits in a file name behind the id of the machine and a dot. */
const longest = 222;

/** A plain file name that can be the instance of a unit, too. Follows `log_namespace_name_valid`. */
function checkNamespace(name: string): Read<string> {
  if (name.length > longest) return rejected('log-namespace/too-long', name, { longest });
  if (/^[\w:.@-]+$/.test(name) && !/^\.{1,2}$/.test(name)) return accepted(name);
  return rejected('log-namespace/name', name, {}, { suggestion: name.replace(/[^\w:.@-]+/g, '-') });
}

/** A namespace of the journal. Follows `config_parse_log_namespace`. */
export const logNamespace: Kind<string> = {
  parser: 'config_parse_log_namespace',
  read: (text, context) =>
    readStripped(text, (stripped) =>
      stripped === ''
        ? reset
        : readExpanded(stripped, context, { max: 255 }, (name) => verified(checkNamespace(name), checkNamespace)),
    ),
  show: (value) => value,
  canonical: escapePercents,
  words: (value) => `the namespace “${value}” of the journal`,
  examples: ['app', 'tenant-1', '%p'],
};
