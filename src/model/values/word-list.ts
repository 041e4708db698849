import { type Extracted, type ExtractFlags, extractWords } from './extract-word.ts';
import { accepted, type Effect, type Problem, type Read } from './kind.ts';

/** A problem and what to write instead, in offsets of the whole text. */
interface Found {
  readonly problem: Problem;
  readonly replace?: readonly [start: number, end: number, by: string];
}

/**
 * Reads a list of words. A bad word is dropped and the others stay, except that nothing is read beyond a quote that is
 * never closed; where no word stays, the whole assignment is lost. `each` reads one word, with offsets into the word; a
 * value of `undefined` adds nothing. The suggestion of every problem is the whole list with all words put right.
 */
export function readWords<T>(
  text: string,
  flags: ExtractFlags,
  each: (word: string) => Read<T | undefined>,
  suggest = true,
): Read<readonly T[]> {
  const values: T[] = [];
  const problems: Found[] = [];
  for (const found of extractWords(text, flags)) {
    if (!found.ok) {
      problems.push(unreadable(text, found));
      break;
    }
    const { word, start, end } = found;
    const exact = text.slice(start, end) === word;
    const read = each(word);
    if (read.status === 'reset') continue;
    if (read.status === 'accepted' && read.value !== undefined) values.push(read.value);
    for (const { suggestion, ...problem } of read.problems)
      problems.push({
        problem: {
          ...problem,
          start: exact ? start + problem.start : start,
          end: exact ? start + problem.end : end,
          effect: read.status === 'accepted' ? 'noted' : 'dropped',
        },
        ...(suggestion === undefined ? {} : { replace: [start, end, suggestion] as const }),
      });
  }
  const suggestion = suggest ? putRight(text, problems, flags, each) : undefined;
  const lost: Effect = values.length ? 'dropped' : 'ignored';
  const [first, ...rest] = problems.map(
    ({ problem }): Problem => ({
      ...problem,
      effect: problem.effect === 'dropped' ? lost : problem.effect,
      ...(suggestion === undefined ? {} : { suggestion }),
    }),
  );
  if (!first) return accepted(values);
  return values.length || [first, ...rest].every(({ effect }) => effect === 'noted')
    ? accepted(values, [first, ...rest])
    : { status: 'rejected', problems: [first, ...rest] };
}

/** The rest of the text, from a quote that is never closed or from no escape sequence, and what would mend it. */
export function unreadable(text: string, { problem, start, end }: Exclude<Extracted, { ok: true }>): Found {
  return {
    problem: { code: `words/${problem}`, effect: 'dropped', start, end, params: { value: text.slice(start, end) } },
    replace: problem === 'bad-escape' ? [start, start, '\\'] : [text.length, text.length, text[start] ?? ''],
  };
}

/** The text with words replaced, where systemd would lose nothing of it and have less to say. */
function putRight<T>(
  text: string,
  problems: readonly Found[],
  flags: ExtractFlags,
  each: (word: string) => Read<T | undefined>,
): string | undefined {
  let right = '';
  let done = 0;
  for (const { replace } of problems) {
    if (!replace) continue;
    const [start, end, by] = replace;
    right += text.slice(done, start) + by;
    done = end;
  }
  right += text.slice(done);
  if (right === text) return undefined;
  const again = readWords(right, flags, each, false);
  const better = again.status === 'accepted' && again.problems.length < problems.length;
  return better && again.problems.every(({ effect }) => effect === 'noted') ? right : undefined;
}

/**
 * A word for a list whose words are unquoted, written so that it comes out the same. Without `cunescape` a backslash only
 * makes the next character plain, and control characters stay as they are.
 */
export function quoteWord(word: string, cunescape = true): string {
  if (/^[^\s"'\\\x00-\x20\x7f;]+$/.test(word)) return word;
  const escaped = word.replace(/["\\]/g, '\\$&');
  return `"${cunescape ? escaped.replace(/[\x00-\x1f\x7f]/g, escapeControl) : escaped}"`;
}

const escapeControl = (c: string) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** Items as a phrase: `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
