import { type Kind, reset } from './kind.ts';
import { readStripped } from './part.ts';
import { longestPath, pathKind, readPath } from './path-value.ts';
import { expandSpecifiers } from './specifiers.ts';

/**
 * An absolute path, simplified. Empty, also once specifiers are replaced, it clears what came before.
 * Follows `config_parse_unit_path_printf`.
 */
export const absolutePath: Kind<string> = {
  ...pathKind('config_parse_unit_path_printf', {}, (path) => path, ['/etc/app/app.conf', '%h/app.conf', '/srv/%i']),
  read: (text, context) =>
    readStripped(text, (stripped) => {
      const expansion = expandSpecifiers(stripped, context, { max: longestPath });
      return expansion.ok && expansion.text === '' ? reset : readPath(stripped, context, {});
    }),
};
