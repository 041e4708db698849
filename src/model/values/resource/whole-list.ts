import type { Problem, Read } from '../kind.ts';

/** The same outcome, where some problems lose the whole assignment and not just a word. */
export function allOrNothing<T>(read: Read<T>, fatal: (problem: Problem) => boolean): Read<T> {
  if (read.status !== 'accepted' || !read.problems.some(fatal)) return read;
  const [first, ...rest] = read.problems.map((problem) => (fatal(problem) ? lost(problem) : problem));
  return first ? { status: 'rejected', problems: [first, ...rest] } : read;
}

const lost = (problem: Problem): Problem => ({ ...problem, effect: 'ignored' });

/** A quote that is never closed, or an escape sequence that is none. */
export const isUnreadable = ({ code }: Problem): boolean => code.startsWith('words/');
