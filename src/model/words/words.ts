/**
 * What a problem says to a person: what is wrong and, where there is one, what to write instead.
 * Full sentences. What systemd does about it (the effect) is said elsewhere, once for all problems.
 */
export interface Words {
  readonly wrong: string;
  /** What happens, and when: only where systemd does not say it at once. */
  readonly why?: string;
  readonly instead?: string;
}

/** The sentences of a piece of advice. */
export type Advising = Required<Words>;

/** The values a sentence is filled with: the user's own text, limits, names. */
export type Params = Readonly<Record<string, string | number>>;

/** One table of sentences, keyed by code. */
export type WordTable = Readonly<Record<string, (params: Params) => Words>>;

/** A table of the sentences of advice. */
export type AdviceTable = Readonly<Record<string, (params: Params) => Advising>>;
