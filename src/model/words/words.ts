/**
 * What a problem says to a person: what is wrong and, where there is one, what to write instead.
 * Full sentences. What systemd does about it (the effect) is said elsewhere, once for all problems.
 */
export interface Words {
  readonly wrong: string;
  readonly instead?: string;
}

/** The values a sentence is filled with: the user's own text, limits, names. */
export type Params = Readonly<Record<string, string | number>>;

/** One table of sentences, keyed by code. */
export type WordTable = Readonly<Record<string, (params: Params) => Words>>;
