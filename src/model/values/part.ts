import { accepted, type Context, type Problem, type Read } from './kind.ts';
import { type ExpandOptions, expandSpecifiers } from './specifiers.ts';

/** The same outcome for another shape of value. */
export function mapRead<T, U>(read: Read<T>, change: (value: T) => U): Read<U> {
  return read.status === 'accepted' ? accepted(change(read.value), read.problems) : read;
}

/** The same outcome with each problem changed. */
export function mapProblems<T>(read: Read<T>, change: (problem: Problem) => Problem): Read<T> {
  if (read.status === 'reset') return read;
  if (read.status === 'accepted') return { ...read, problems: read.problems.map(change) };
  const [first, ...rest] = read.problems;
  return { status: 'rejected', problems: [change(first), ...rest.map(change)] };
}

const shift = (problem: Problem, by: number): Problem => ({
  ...problem,
  start: problem.start + by,
  end: problem.end + by,
});

/** Reads the part of a text from `start` to `end`; its problems come out with offsets and suggestions for the whole text. */
export function readPart<T>(text: string, start: number, end: number, read: (part: string) => Read<T>): Read<T> {
  return mapProblems(read(text.slice(start, end)), (problem) => ({
    ...shift(problem, start),
    ...(problem.suggestion === undefined
      ? {}
      : { suggestion: text.slice(0, start) + problem.suggestion + text.slice(end) }),
  }));
}

/** Reads a text without the blanks around it, as the line parser hands it on (`config_parse`). */
export function readStripped<T>(text: string, read: (stripped: string) => Read<T>): Read<T> {
  const start = /^[ \t\n\r]*/.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > start && ' \t\n\r'.includes(text[end - 1] ?? '')) end--;
  return mapProblems(read(text.slice(start, end)), (problem) => shift(problem, start));
}

/** Reads a text with its specifiers replaced; problems come out with offsets into the text as written. */
export function readExpanded<T>(
  text: string,
  context: Context,
  options: ExpandOptions,
  read: (expanded: string) => Read<T>,
): Read<T> {
  const expansion = expandSpecifiers(text, context, options);
  if (!expansion.ok) {
    const suggestion = doublePercents(text, context, options);
    const good = suggestion !== undefined && readExpanded(suggestion, context, options, read).status === 'accepted';
    return { status: 'rejected', problems: [{ ...expansion.problem, ...(good ? { suggestion } : {}) }] };
  }
  if (expansion.text === text) return read(text);
  return mapProblems(read(expansion.text), ({ suggestion: _, ...problem }) => ({
    ...problem,
    start: expansion.at(problem.start),
    end: expansion.until(problem.end),
  }));
}

/** The text with a second `%` before each unknown specifier: the other thing that it can have meant. */
function doublePercents(text: string, context: Context, options: ExpandOptions): string | undefined {
  let doubled = text;
  for (let tries = 0; tries < 9; tries++) {
    const expansion = expandSpecifiers(doubled, context, options);
    if (expansion.ok) return doubled;
    if (expansion.problem.code !== 'specifier/unknown') return undefined;
    doubled = `${doubled.slice(0, expansion.problem.start)}%${doubled.slice(expansion.problem.start)}`;
  }
  return undefined;
}

/** A text that reads as itself: each percent sign twice. */
export const escapePercents = (text: string): string => text.replaceAll('%', '%%');

/** Drops the suggestions that systemd would not accept without a word. */
export const verified = <T>(read: Read<T>, again: (suggestion: string) => Read<T>): Read<T> =>
  mapProblems(read, ({ suggestion, ...problem }) => {
    const check = suggestion === undefined ? undefined : again(suggestion);
    const good = suggestion !== undefined && check?.status === 'accepted' && check.problems.length === 0;
    return good ? { ...problem, suggestion } : problem;
  });
