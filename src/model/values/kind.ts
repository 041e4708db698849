import type { ProblemCode } from '../words/problems.ts';
import type { Params } from '../words/words.ts';

/**
 * What systemd does about a problem:
 * `noted` says something and keeps the value; `dropped` loses a word of the value; `ignored` loses the whole
 * assignment (an earlier one stays in force); `refused` makes the whole unit bad.
 */
export type Effect = 'noted' | 'dropped' | 'ignored' | 'refused';

/** Something that systemd would say about a value. `start` and `end` are offsets into the text that was read. */
export interface Problem {
  readonly code: ProblemCode;
  readonly effect: Effect;
  readonly start: number;
  readonly end: number;
  readonly params: Params;
  /** systemd says so in its debug log only: nobody need be alarmed. */
  readonly quiet?: true;
  /** A whole value that systemd accepts and that says what was probably meant. */
  readonly suggestion?: string;
}

/** The outcome of reading a value as systemd does. */
export type Read<T> =
  | { readonly status: 'accepted'; readonly value: T; readonly problems: readonly Problem[] }
  /** The empty assignment where it clears what came before. */
  | { readonly status: 'reset' }
  | { readonly status: 'rejected'; readonly problems: readonly [Problem, ...Problem[]] };

/** What reading a value depends on, beyond its text. */
export interface Context {
  /** The systemd version the unit is for, such as 252. */
  readonly target: number;
  /** The full name of the unit, such as `app.socket` or `app@blue.socket`. */
  readonly unit: string;
  readonly manager: 'system' | 'user';
}

/** One thing that could be written, offered while typing. */
export interface Completion {
  readonly text: string;
  readonly words: string;
}

/**
 * A grammar of values, named after the systemd function that reads it.
 * `read` accepts exactly what that function accepts for the target in the context.
 */
export interface Kind<T> {
  /** The systemd function whose behaviour is followed, such as `config_parse_sec`. */
  readonly parser: string;
  read(text: string, context: Context): Read<T>;
  /** As `systemctl show` prints it. */
  show(value: T, context: Context): string;
  /** The text that we would write for it; reading it again gives the same value. */
  canonical(value: T): string;
  /** What it means, for people: a short phrase without a full stop. */
  words(value: T, context: Context): string;
  complete?(typed: string, context: Context): readonly Completion[];
  /** What `complete` offers for nothing typed is all that there is: a value is chosen, not written. */
  readonly closed?: true;
  /** Values that systemd accepts, the most typical first. */
  readonly examples: readonly string[];
}

export const accepted = <T>(value: T, problems: readonly Problem[] = []): Read<T> => ({
  status: 'accepted',
  value,
  problems,
});

export const reset: { readonly status: 'reset' } = { status: 'reset' };

/** The whole assignment is lost (or, with `refused`, the whole unit). */
export const rejected = (
  code: ProblemCode,
  text: string,
  params: Params = {},
  more: { start?: number; end?: number; suggestion?: string | undefined; effect?: 'ignored' | 'refused' } = {},
): { readonly status: 'rejected'; readonly problems: readonly [Problem] } => ({
  status: 'rejected',
  problems: [
    {
      code,
      effect: more.effect ?? 'ignored',
      start: more.start ?? 0,
      end: more.end ?? text.length,
      params: { value: text, ...params },
      ...(more.suggestion === undefined ? {} : { suggestion: more.suggestion }),
    },
  ],
});
