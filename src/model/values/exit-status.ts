import { type Kind, reset } from './kind.ts';
import { numberKind } from './number-kind.ts';

const status = numberKind(
  'config_parse_exit_status',
  { min: 0n, max: 255n },
  Number,
  ['0', '1', '255'],
  (value) => `exit status ${value}`,
);

/**
 * An exit status, 0 to 255, as a number (no names such as `SUCCESS`); the empty text unsets it.
 * Follows `config_parse_exit_status`.
 */
export const exitStatus: Kind<number> = {
  ...status,
  read: (text, context) => (/^[ \t\n\r]*$/.test(text) ? reset : status.read(text, context)),
};
