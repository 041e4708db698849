import { type ExtractFlags, extractWords } from '../extract-word.ts';
import { accepted, type Problem, type Read, reset } from '../kind.ts';
import { readPart } from '../part.ts';
import { listed, readWords } from '../word-list.ts';

/** What is allowed, or after a tilde what is forbidden. */
export interface Selection<T = string> {
  readonly deny: boolean;
  readonly items: readonly T[];
}

export interface SelectionRules<T> {
  readonly flags: ExtractFlags;
  /** Reads one word; `deny` tells on which kind of list it stands. */
  each(word: string, deny: boolean): Read<T>;
  /** A bad word takes all that follow it along. */
  readonly stops?: boolean;
}

/** Reads a list of words, with a tilde before it if it forbids; empty clears what came before. */
export function readSelection<T>(text: string, rules: SelectionRules<T>): Read<Selection<T>> {
  if (text === '') return reset;
  const deny = text.startsWith('~');
  const read = readPart(text, deny ? 1 : 0, text.length, (part) => readItems(part, deny, rules));
  if (read.status === 'reset') return read;
  if (read.status === 'accepted') return accepted({ deny, items: read.value }, read.problems);
  // A list of which no word is good is in force all the same, with nothing on it.
  return accepted({ deny, items: [] }, read.problems.map(asDropped));
}

function readItems<T>(text: string, deny: boolean, { flags, each, stops }: SelectionRules<T>): Read<readonly T[]> {
  const all = readWords(text, flags, (word) => each(word, deny));
  const bad = all.status === 'reset' ? undefined : all.problems.find(({ effect }) => effect !== 'noted');
  if (!stops || !bad) return all;
  const rest = extractWords(text, flags).find((word) => word.ok && word.start >= bad.end);
  const before = readWords(text.slice(0, bad.start), flags, (word) => each(word, deny));
  const lost: readonly Problem[] = rest
    ? [{ code: 'list/rest-lost', effect: 'dropped', start: rest.start, end: text.length, params: {} }]
    : [];
  const items = before.status === 'accepted' ? before.value : [];
  if (items.length) return accepted(items, [asDropped(bad), ...lost]);
  return { status: 'rejected', problems: [{ ...bad, effect: 'ignored' }, ...lost] };
}

const asDropped = (problem: Problem): Problem =>
  problem.effect === 'noted' ? problem : { ...problem, effect: 'dropped' };

/** The list as it is written: a tilde where it forbids, and blanks. */
export const writeSelection = ({ deny, items }: Selection): string => (deny ? '~' : '') + items.join(' ');

/**
 * The same for a list that is read back; `nothing` is for one that allows nothing. Where no value says that, a group that
 * does not exist does: it is dropped, and nothing stays.
 */
export const rewriteSelection = (value: Selection, nothing = '@none'): string =>
  value.items.length || value.deny ? writeSelection(value) : nothing;

/** The list as a phrase; `all` and `none` say what an empty one comes to. */
export function selectionWords({ deny, items }: Selection, all: string, none: string): string {
  if (items.length === 0) return deny ? all : none;
  return `${deny ? `${all} but` : 'only'} ${listed(items)}`;
}
