import { clearable } from '../clearable.ts';
import type { Kind } from '../kind.ts';
import { unsigned } from '../unsigned.ts';

/** A number of rows or columns; empty leaves the size of the terminal as it is. Follows `config_parse_tty_size`. */
export const ttySize: Kind<number> = {
  ...clearable(unsigned),
  parser: 'config_parse_tty_size',
  examples: ['24', '80'],
};
