import { findMistake } from './address-mistakes.ts';
import { byteLength } from './bytes.ts';
import { accepted, type Context, type Kind, type Problem, type Read, rejected, reset } from './kind.ts';
import { escapePercents, readExpanded, readStripped } from './part.ts';
import {
  checksApiVfs,
  hasValidLength,
  isAbsolute,
  isBelowApiVfs,
  isNormalized,
  patchVarRun,
  simplifyPath,
} from './paths.ts';

/** How the uses of a path differ. */
export interface PathRules {
  /** Rejected below `/dev`, `/proc` and `/sys`. */
  readonly noApiVfs?: boolean;
  /** Rewritten from `/var/run` to `/run`. */
  readonly patchVarRun?: boolean;
  /** Where a path without a slash was probably meant to be. */
  readonly home?: string;
}

/** The longest path that specifiers may make (`PATH_MAX` less one). */
export const longestPath = 4095;

/** Checks and simplifies a path whose specifiers are replaced. Follows `path_simplify_and_warn`. */
export function checkPath(text: string, context: Context, rules: PathRules): Read<string> {
  if (!isAbsolute(text)) return rejected('path/not-absolute', text);
  const path = simplifyPath(text, context.target);
  if (!hasValidLength(path)) return rejected('path/too-long', text, { bytes: byteLength(path) });
  if (!isNormalized(path)) return rejected('path/not-normalized', text);
  if (rules.noApiVfs && checksApiVfs(context.target) && isBelowApiVfs(path)) return rejected('path/api-vfs', text);
  const patched = rules.patchVarRun ? patchVarRun(path) : undefined;
  return patched === undefined ? accepted(path) : accepted(patched, [varRun(text, undefined)]);
}

/** The note about a path below the old `/var/run`. */
export const varRun = (text: string, suggestion: string | undefined): Problem => ({
  code: 'path/var-run',
  effect: 'noted',
  start: 0,
  end: text.length,
  params: { value: text },
  ...(suggestion === undefined ? {} : { suggestion }),
});

/** Reads a path as it stands in a unit file, without the blanks around it. */
export function readPath(text: string, context: Context, rules: PathRules): Read<string> {
  const read = readExpanded(text, context, { max: longestPath }, (path) => checkPath(path, context, rules));
  if (read.status === 'reset' || read.problems.length === 0) return read;
  const suggestion = meantPath(text, context, rules);
  return suggestion === undefined ? read : withSuggestion(read, suggestion);
}

function withSuggestion(read: Exclude<Read<string>, { status: 'reset' }>, suggestion: string): Read<string> {
  const [first, ...rest] = read.problems;
  if (!first) return read;
  const problems = [{ ...first, suggestion }, ...rest] as const;
  return { ...read, problems };
}

/** The path that was probably meant; undefined where it is not plain or would be rejected too. */
function meantPath(text: string, context: Context, rules: PathRules): string | undefined {
  const mistake = findMistake(text);
  const outer = mistake && /quoted|url|home/.test(mistake.code) ? mistake.suggestion : undefined;
  const relative = /^[-+!:]*\/?(?=\/)/.exec(text)?.[0].length;
  const guesses = [
    outer,
    patchVarRun(text),
    text.startsWith('/') ? withoutParents(text) : undefined,
    relative ? text.slice(relative) : undefined,
    /^[\w%][^"']*$/.test(text)
      ? `${/^(run|var|tmp|srv|home|opt|etc|dev)\//.test(text) ? '/' : (rules.home ?? '/run/')}${text}`
      : undefined,
  ];
  return guesses.find((guess) => {
    if (guess === undefined || guess === text) return false;
    const read = readExpanded(guess, context, { max: longestPath }, (path) => checkPath(path, context, rules));
    return read.status === 'accepted' && read.problems.length === 0;
  });
}

/** The path with each `..` carried out. */
export function withoutParents(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** The bulk of a kind for one path; an empty assignment clears what came before. */
export const pathKind = (
  parser: string,
  rules: PathRules,
  words: (path: string) => string,
  examples: readonly string[],
  complete?: (context: Context) => readonly string[],
): Kind<string> => ({
  parser,
  read: (text, context) =>
    readStripped(text, (stripped) => (stripped === '' ? reset : readPath(stripped, context, rules))),
  show: (path) => path,
  canonical: escapePercents,
  words,
  examples,
  ...(complete && {
    complete: (typed: string, context: Context) =>
      complete(context)
        .filter((text) => text.startsWith(typed))
        .map((text) => ({ text, words: words(text) })),
  }),
});
