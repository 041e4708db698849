import type { RepairCode } from '../../words/repair-words.ts';
import type { Params } from '../../words/words.ts';

/** Something that was repaired, as data; `repairWords` says it. */
export interface Repair {
  readonly code: RepairCode;
  readonly params: Params;
  /** How many lines were changed, taken away or added. */
  readonly lines: number;
}

export interface Repaired {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/** What the repairs have to know about systemd's names. */
export interface Names {
  /** How systemd spells a key of this section that is written in another case; undefined where it is right or unknown. */
  spelling(section: string, key: string): string | undefined;
  /** The section that a key belongs to in a socket unit, in any case; undefined for an unknown key. */
  sectionOf(key: string): string | undefined;
}

/** One repair; undefined where there is nothing to repair. */
export type Step = (text: string, names: Names) => Repaired | undefined;

export const changed = (text: string, code: RepairCode, lines: number, params: Params = {}): Repaired => ({
  text,
  repairs: [{ code, params, lines }],
});

/** The lines of a text, line ends included. */
export const splitLines = (text: string): readonly string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];

/** A line without its line end. */
export const body = (line: string): string => line.replace(/(?:\r\n|\n|\r)$/, '');

export const isBlank = (line: string): boolean => !/[^ \t\r\n]/.test(line);

/** The first line that is not blank; most texts are told by it not to need a repair. */
export const firstFullLine = (text: string): string => /^[^\r\n]*[^ \t\r\n][^\r\n]*/m.exec(text)?.[0] ?? '';

/** Without the blank lines at its beginning and end. */
export function trimBlankLines(text: string): string {
  const lines = splitLines(text);
  let from = 0;
  let to = lines.length;
  while (from < to && isBlank(lines[from] ?? '')) from++;
  while (to > from && isBlank(lines[to - 1] ?? '')) to--;
  return lines.slice(from, to).join('');
}

/** Whether some line is a section header or listens on something: a shell script has neither. */
export const looksLikeUnit = (text: string): boolean =>
  /^[ \t>|\d:]*(?:\[[ \t]*[a-z][\w-]*[ \t]*\][ \t]*$|listen[a-z]+[ \t]*=)/im.test(text);
