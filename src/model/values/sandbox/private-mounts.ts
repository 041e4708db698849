import { boolean } from '../boolean.ts';
import type { Kind } from '../kind.ts';
import { tristate } from './tristate.ts';

/** From this version on the empty value leaves the decision to systemd; 252 rejects it, 257 does not. */
const canBeEmpty = 253;

/** A boolean that became a tristate. Follows `config_parse_tristate`, before that `config_parse_bool`. */
export const privateMounts: Kind<boolean> = {
  ...tristate,
  read: (text, context) => (context.target < canBeEmpty ? boolean : tristate).read(text, context),
};
