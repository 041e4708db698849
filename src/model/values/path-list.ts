import { type ExtractFlags, extractFirstWord } from './extract-word.ts';
import { accepted, type Context, type Kind, type Problem, type Read, reset } from './kind.ts';
import { escapePercents, readStripped } from './part.ts';
import { readPath } from './path-value.ts';
import { shellQuote } from './shell-quote.ts';
import { listed } from './word-list.ts';

/** The good paths before the first bad one, and what is wrong with that. */
interface Scan {
  readonly paths: readonly string[];
  readonly fault?: {
    readonly problem: Problem;
    /** Where the next word begins. */
    readonly next: number;
    /** The text with this word put right. */
    readonly mended: string | undefined;
  };
}

/** How paths are told apart and written. */
interface Layout {
  readonly flags: ExtractFlags;
  /** A path written so that it comes out the same. */
  readonly quote: (path: string) => string;
  readonly between: string;
}

/** Reads paths with something between them; a backslash makes the next character plain. */
function scan(text: string, context: Context, { flags, quote }: Layout): Scan {
  const paths: string[] = [];
  for (let at = 0; ; ) {
    const found = extractFirstWord(text, at, flags);
    if (!found.ok) {
      const { problem: name, start, end } = found;
      const problem = { code: `words/${name}`, effect: 'dropped', start, end, params: { value: text } } as const;
      return { paths, fault: { problem, next: text.length, mended: undefined } };
    }
    if (found.word === null) return { paths };
    const { word, start, end, next } = found;
    const read = readPath(word, context, {});
    if (read.status === 'rejected') {
      const [{ suggestion, ...bad }] = read.problems;
      const exact = text.slice(start, end) === word;
      const place = exact ? { start: start + bad.start, end: start + bad.end } : { start, end };
      const mended = suggestion && text.slice(0, start) + quote(suggestion) + text.slice(end);
      return { paths, fault: { problem: { ...bad, ...place, effect: 'dropped' }, next, mended } };
    }
    if (read.status === 'accepted') paths.push(read.value);
    at = next;
  }
}

/** So many bad paths are put right; with more the text is something else. */
const mendable = 20;

/** The text with all bad paths put right; undefined where one of them cannot be. */
function mend(text: string | undefined, context: Context, layout: Layout): string | undefined {
  let mended = text;
  for (let tries = 0; mended !== undefined && tries < mendable; tries++) {
    const { fault } = scan(mended, context, layout);
    if (!fault) return mended;
    mended = fault.mended;
  }
  return undefined;
}

/** The first bad path is lost with all that follow it; where none comes before it, the whole assignment is. */
function readPaths(text: string, context: Context, layout: Layout): Read<readonly string[]> {
  const { paths, fault } = scan(text, context, layout);
  if (!fault) return paths.length ? accepted(paths) : reset;
  const suggestion = mend(fault.mended, context, layout);
  const problem = { ...fault.problem, ...(suggestion === undefined ? {} : { suggestion }) };
  const start = fault.next;
  const lost = { code: 'path/rest-lost', effect: 'dropped', start, end: text.length, params: {} } as const;
  const rest = start < text.length ? [lost] : [];
  if (paths.length) return accepted(paths, [problem, ...rest]);
  return { status: 'rejected', problems: [{ ...problem, effect: 'ignored' }, ...rest] };
}

const quotePath = (path: string): string => (/[\s"'\\]/.test(path) ? `"${path.replace(/["\\]/g, '\\$&')}"` : path);

/** Blanks between paths, in which quotes group. */
const words: Layout = { flags: { unquote: true }, quote: quotePath, between: ' ' };

/** A colon between each path and the next, without quotes. */
const withColons: Layout = {
  flags: { separators: ':', dontCoalesce: true },
  quote: (path) => path.replace(/[\\:]/g, '\\$&'),
  between: ':',
};

/** The bulk of a kind for a list of absolute paths with blanks or colons between them; empty clears it. */
export const pathListKind = (
  parser: string,
  between: ' ' | ':',
  examples: readonly string[],
): Kind<readonly string[]> => {
  const layout = between === ':' ? withColons : words;
  return {
    parser,
    read: (text, context) =>
      readStripped(text, (stripped) => (stripped === '' ? reset : readPaths(stripped, context, layout))),
    show: (paths) => paths.map(shellQuote).join(' '),
    canonical: (paths) => paths.map((path) => layout.quote(escapePercents(path))).join(layout.between),
    words: (paths) => listed(paths),
    examples,
  };
};

/** A list of absolute paths, as `Symlinks=` takes it; empty clears it. Follows `config_parse_unit_path_strv_printf`. */
export const pathList = pathListKind('config_parse_unit_path_strv_printf', ' ', [
  '/run/app.sock',
  '/run/app.sock "/run/my app.sock"',
  '%t/%p.sock',
]);
