import type { Level, Needs } from './needs.ts';

/** A level that has lines. */
export type Hardened = Exclude<Level, 'none'>;

/** A setting of the sandbox: for whom, with which value, and why. */
export interface Rule {
  readonly key: string;
  /** The level from which on it is set. */
  readonly from: Hardened;
  /** For whom it is; for everybody where it is absent. */
  readonly when?: (needs: Needs) => boolean;
  readonly value: string | ((needs: Needs, level: Hardened) => string);
  /** A sentence; a function where it depends on the need. */
  readonly why: string | ((needs: Needs) => string);
}

type More = Pick<Rule, 'when'>;

export const sensible = (key: string, value: Rule['value'], why: Rule['why'], more: More = {}): Rule => ({
  key,
  from: 'sensible',
  value,
  why,
  ...more,
});

export const strict = (key: string, value: Rule['value'], why: Rule['why'], more: More = {}): Rule => ({
  ...sensible(key, value, why, more),
  from: 'strict',
});

export const isRoot = ({ user }: Needs): boolean => user === 'root';
export const confined = ({ namespaces }: Needs): boolean => !namespaces;
