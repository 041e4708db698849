import type { Context, Kind } from '../values/kind.ts';
import { problemWords } from '../words/problems.ts';

/** What systemd makes of one value, in words: for a page that shows a kind of value by itself. */
export interface Verdict<T> {
  /** `reset`: the empty value where that clears what came before. */
  readonly status: 'accepted' | 'reset' | 'rejected';
  /** The value; undefined unless accepted. */
  readonly value: T | undefined;
  /** What it means, a phrase without a full stop. */
  readonly words: string;
  /** As `systemctl show` prints it. */
  readonly shown: string;
  readonly problems: readonly VerdictProblem[];
}

export interface VerdictProblem {
  /** What is wrong, and what to write instead: full sentences. */
  readonly says: string;
  /** A whole value that systemd accepts instead. */
  readonly suggestion: string | undefined;
}

/** Reads a value by its kind and says what came of it. Never fails: bad input is a verdict, too. */
export function judge<T>(kind: Kind<T>, text: string, context: Context): Verdict<T> {
  const read = kind.read(text, context);
  const problems = (read.status === 'reset' ? [] : read.problems).map(({ code, params, suggestion }) => {
    const { wrong, instead } = problemWords(code, params);
    return { says: [wrong, instead].filter(Boolean).join(' '), suggestion };
  });
  if (read.status !== 'accepted') return { status: read.status, value: undefined, words: '', shown: '', problems };
  const { value } = read;
  return {
    status: 'accepted',
    value,
    words: kind.words(value, context),
    shown: kind.show(value, context),
    problems,
  };
}
