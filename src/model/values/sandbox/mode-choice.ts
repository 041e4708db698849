import { parseBoolean } from '../boolean.ts';
import { choice } from '../choice.ts';
import type { Kind } from '../kind.ts';

type Mode<V extends string> = { readonly value: V; readonly words: string; readonly since?: number };

/**
 * A kind for yes, no or one of a few modes beside them (`DEFINE_STRING_TABLE_LOOKUP_WITH_BOOLEAN`). Like a boolean it
 * takes all words for yes and no; the modes are told apart by case.
 */
export const modeChoice = <V extends string>(
  parser: string,
  { no, yes }: { readonly no: string; readonly yes: string },
  modes: readonly Mode<V>[],
): Kind<V | 'yes' | 'no'> =>
  choice<V | 'yes' | 'no'>({
    parser,
    options: [{ value: 'yes', words: yes }, { value: 'no', words: no }, ...modes],
    also: (text) => {
      const on = parseBoolean(text);
      return on === undefined ? undefined : on ? 'yes' : 'no';
    },
  });

/** Shown as a boolean, which the property was before it had modes: any mode but no is yes. */
export const shownAsBoolean = <V extends string>(kind: Kind<V>): Kind<V> => ({
  ...kind,
  show: (value) => (value === 'no' ? 'no' : 'yes'),
});
