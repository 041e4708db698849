import type { LogCode } from '../../words/journal-words.ts';
import type { ErrorName } from '../errors.ts';

/**
 * What a message is in a row of events. `cause`: something went wrong here; `limit`: what systemd does about it, or a step
 * that failed along with it; `result`: the state that a unit is in now; `job`: who asked for it is told; `note`: it goes on all the
 * same; `fine`: nothing is wrong.
 */
export const roles = ['cause', 'limit', 'result', 'job', 'note', 'fine'] as const;
export type Role = (typeof roles)[number];

/** A code that depends on what the message says in one of its braces. */
export interface ByPart {
  readonly part: string;
  readonly codes: Readonly<Partial<Record<string, LogCode>>>;
  readonly else: LogCode;
}

/** A code that depends on the error in `{errno}`. */
export interface ByError {
  readonly errors: Readonly<Partial<Record<ErrorName, LogCode>>>;
  readonly else: LogCode;
}

export type CodeFor = LogCode | ByPart | ByError;

/** One message: its words, what it is in a row of events, and what is meant by it. `more` is known from the words alone. */
export type Row = readonly [says: string, role: Role, code: CodeFor, more?: Readonly<Record<string, string>>];
