import type { Directive } from '../../catalog/directive.ts';
import type { Assignment, Rejected } from '../../syntax/document.ts';
import type { Read } from '../../values/kind.ts';

/** A line as it is written: without a key, one that is no assignment at all. */
export interface Line {
  readonly section: string;
  readonly key: string;
  readonly value: string;
}

export interface Item extends Line {
  readonly node: Assignment | Rejected;
  /** Which of the documents it stands in. */
  readonly file: number;
  /** Absent for what systemd does not know: an unknown key or section, a line without `=`. */
  readonly directive?: Directive;
  readonly read?: Read<unknown>;
}

/** All lines that share a fate, see `groupOf`. */
export interface Group {
  readonly items: readonly Item[];
  /** Those that count, in order, and those that systemd rejects: they are somebody's, and may be half written. */
  readonly live: readonly Item[];
}

export const accepts = ({ read }: Item): boolean => read?.status === 'accepted';
export const rejects = ({ read }: Item): boolean => read?.status !== 'accepted' && read?.status !== 'reset';
export const sameLine = (a: Line, b: Line): boolean =>
  a.key === b.key && a.value === b.value && a.section === b.section;

export const sameLines = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.every((line, i) => sameLine(line, b[i] ?? line));

/** Only what a line says. */
export const plain = ({ section, key, value }: Line): Line => ({ section, key, value });
