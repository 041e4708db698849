import { boolean } from '../boolean.ts';
import type { Kind } from '../kind.ts';
import { mapProblems } from '../part.ts';

/** Yes or no, where anything else makes the whole unit bad. Follows `config_parse_bool` when it is told that errors are fatal. */
export const strictBoolean: Kind<boolean> = {
  ...boolean,
  read: (text, context) => mapProblems(boolean.read(text, context), (problem) => ({ ...problem, effect: 'refused' })),
};
