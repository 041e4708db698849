import { boolean } from '../boolean.ts';
import { type Kind, reset } from '../kind.ts';
import { readStripped } from '../part.ts';

/** Yes or no; empty leaves the decision to systemd again. Follows `config_parse_tristate`. */
export const tristate: Kind<boolean> = {
  ...boolean,
  parser: 'config_parse_tristate',
  read: (text, context) =>
    readStripped(text, (stripped) => (stripped === '' ? reset : boolean.read(stripped, context))),
};
