import { accepted, type Context, type Read, rejected } from '../kind.ts';
import { mapProblems, readExpanded } from '../part.ts';
import { longestPath } from '../path-value.ts';
import type { Part } from './colon-parts.ts';

/** Says of a whole word what is wrong with a part of it; a suggestion is for the word only where it has that part alone. */
export const ofWord = <T>(word: string, part: string, read: Read<T>): Read<T> =>
  mapProblems(read, ({ suggestion, ...problem }) => ({
    ...problem,
    ...(part === word
      ? suggestion === undefined
        ? {}
        : { suggestion }
      : { start: 0, end: word.length, params: { ...problem.params, inner: problem.params.value ?? '', value: word } }),
  }));

/** Reads a part as a path, its specifiers replaced. */
export function readPathPart(part: Part, context: Context, check: (path: string) => Read<string>): Read<string> {
  return readExpanded(part.text, context, { max: longestPath }, (path) =>
    part.isUtf8 ? check(path) : rejected('tuple/not-utf8', path),
  );
}

/** Reads a part as any text, its specifiers replaced. */
export const readTextPart = (part: Part, context: Context): Read<string> =>
  readExpanded(part.text, context, {}, (text) => accepted(text));
