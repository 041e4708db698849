import { extractWords } from '../extract-word.ts';
import { accepted, type Problem, type Read } from '../kind.ts';
import { readWords, unreadable } from '../word-list.ts';
import { type Part, type Parts, splitColons } from './colon-parts.ts';

/** Quotes group, and backslashes are left for what reads the word. */
const flags = { unquote: true, retainEscape: true };

/** How the words of a list are split, and which of them cannot be. */
export interface TupleRules {
  /** Whether parts can be empty. */
  readonly empty: boolean;
  /** Whether the word ends the whole list. */
  readonly unsound: (parts: Parts) => boolean;
}

/**
 * Reads a list of words with colons in them. A bad one is dropped; one whose parts cannot be told apart takes with it all
 * that follows. What is wrong with a word that stays is a part of it that is dropped.
 */
export function readTuples<T>(
  text: string,
  { empty, unsound }: TupleRules,
  each: (parts: readonly Part[], word: string) => Read<T | undefined>,
): Read<readonly T[]> {
  const words = extractWords(text, flags);
  const at = words.findIndex((found) => !found.ok || unsound(splitColons(found.word ?? '', empty)));
  const bad = words[at];
  const before = words[at - 1];
  const head = bad ? text.slice(0, before?.ok ? before.next : 0) : text;
  const good = readWords(head, flags, (word) => each(splitColons(word, empty).parts, word));
  const read = good.status === 'accepted' ? accepted(good.value, good.problems.map(dropped)) : good;
  return bad && read.status !== 'reset' ? cutShort(text, read, bad) : read;
}

const dropped = (problem: Problem): Problem => ({ ...problem, effect: 'dropped' });

type Unreadable = ReturnType<typeof extractWords>[number];

/** A list of which the end cannot be read. */
function cutShort<T>(
  text: string,
  read: Exclude<Read<readonly T[]>, { status: 'reset' }>,
  bad: Unreadable,
): Read<readonly T[]> {
  const { start, end } = bad;
  const value = text.slice(start, end);
  const problem: Problem = bad.ok
    ? { code: 'tuple/unreadable', effect: 'dropped', start, end, params: { value } }
    : unreadable(text, bad).problem;
  const next = bad.ok ? bad.next : text.length;
  const rest: Problem = { code: 'path/rest-lost', effect: 'dropped', start: next, end: text.length, params: {} };
  const all = [...read.problems, problem, ...(next < text.length ? [rest] : [])].map(({ suggestion: _, ...p }) => p);
  if (read.status === 'accepted' && read.value.length) return accepted(read.value, all);
  const [first = problem, ...more] = all.map((p): Problem => ({ ...p, effect: 'ignored' }));
  return { status: 'rejected', problems: [first, ...more] };
}
