import { accepted, type Context, type Read, rejected } from '../kind.ts';
import { mapProblems, readExpanded } from '../part.ts';
import { checkPath, longestPath } from '../path-value.ts';
import { isAbsolute } from '../paths.ts';

/** Checks and simplifies a path that need not begin with a slash. Follows `path_simplify_and_warn` without flags. */
function check(text: string, context: Context): Read<string> {
  if (text === '') return rejected('path/not-absolute', text);
  if (isAbsolute(text)) return checkPath(text, context, {});
  // The rules are those of a path below a slash, but for the “..” at the beginning, which that would swallow.
  if (/(^|\/)\.\.(\/|$)/.test(text)) return rejected('path/not-normalized', text);
  const below = checkPath(`/${text}`, context, {});
  if (below.status !== 'accepted') return mapProblems(below, (problem) => ({ ...problem, end: text.length }));
  return below.value === '/' ? rejected('path/not-normalized', text) : accepted(below.value.slice(1));
}

/** Reads a path as it stands in a unit file, with a slash before it or without. */
export const readAnyPath = (text: string, context: Context): Read<string> =>
  readExpanded(text, context, { max: longestPath }, (path) => check(path, context));
