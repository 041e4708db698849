import { type Kind, reset } from './kind.ts';
import { readStripped } from './part.ts';

/** The same kind, whose empty text clears what came before. */
export const clearable = <T>(kind: Kind<T>): Kind<T> => ({
  ...kind,
  read: (text, context) => readStripped(text, (stripped) => (stripped === '' ? reset : kind.read(stripped, context))),
});
