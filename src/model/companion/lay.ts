import { directive } from '../catalog/index.ts';
import { type Assignment, assignments } from '../syntax/document.ts';
import { add, applyEdits, type Edit, oneLine, remove, setValue } from '../syntax/edit.ts';
import { parse } from '../syntax/parse.ts';
import type { Line } from './line.ts';

/** A text with lines laid into it, and what was left as the user wrote it although we would have written something else. */
export interface Laid {
  readonly text: string;
  readonly kept: readonly Kept[];
}

/** A line of the user's own that stands where one of ours would. */
export interface Kept {
  readonly line: Line;
  /** What stands there instead. */
  readonly own: string;
}

/**
 * Lays lines into a unit's text: `base` are those that we wrote or would have written before, `next` those that are
 * wanted now. What still says what `base` says is brought to `next`; what the user wrote stays and is reported. Where
 * `insist` says so the user's line makes room, and stays above as a comment. All other bytes of the text are kept.
 */
export function lay(
  text: string,
  base: readonly Line[],
  next: readonly Line[],
  insist: (line: Line) => boolean = () => false,
): Laid {
  const kept: Kept[] = [];
  let result = text;
  for (const { section, key } of distinct([...base, ...next])) {
    const of = (lines: readonly Line[]) => lines.filter((line) => line.section === section && line.key === key);
    const keys = next.filter((line) => line.section === section).map((line) => line.key);
    const group: Group = { section, key, base: of(base), next: of(next), order: [...new Set(keys)] };
    const laid = addsUp(section, key) ? layList(result, group) : laySingle(result, group, insist);
    result = laid.text;
    kept.push(...laid.kept);
  }
  return { text: result, kept };
}

interface Group {
  readonly section: Line['section'];
  readonly key: string;
  readonly base: readonly Line[];
  readonly next: readonly Line[];
  /** The keys that are wanted in this section, in the order in which they would be written. */
  readonly order: readonly string[];
}

function distinct(lines: readonly Line[]): readonly Line[] {
  const seen = new Map<string, Line>();
  for (const line of lines) {
    const place = `${line.section}.${line.key}`;
    if (!seen.has(place)) seen.set(place, line);
  }
  return [...seen.values()];
}

/** Whether several lines of a key are several things, each of them ours or the user's. Commands are one thing. */
const addsUp = (section: Line['section'], key: string): boolean =>
  !key.startsWith('Exec') && directive(section, key)?.repeat === 'list';

const inText = (text: string, { section, key }: Group): readonly Assignment[] => assignments(parse(text), section, key);

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

const valuesOf = (lines: readonly Line[]): readonly string[] => lines.map(({ value }) => oneLine(value));

function laySingle(text: string, group: Group, insist: (line: Line) => boolean): Laid {
  const there = inText(text, group);
  const now = there.map(({ value }) => value);
  const [base, next] = [valuesOf(group.base), valuesOf(group.next)];
  const wanted = group.next[0];
  if (same(now, next) || (now.length === 0 && same(base, next))) return { text, kept: [] };
  if (now.length > 0 && !same(now, base)) {
    if (wanted && insist(wanted)) return { text: append(comment(text, there), group), kept: [] };
    const line = same(base, next) ? undefined : (wanted ?? group.base[0]);
    return { text, kept: line ? [{ line, own: now.join(' ') }] : [] };
  }
  const [only] = there;
  const [value] = next;
  if (only && value !== undefined && there.length === 1 && next.length === 1)
    return { text: applyEdits(text, setValue(only, value)), kept: [] };
  return { text: append(applyEdits(text, remove(there)), group), kept: [] };
}

/** Of a list, our lines of before go and those of now come; the user's lines are not looked at. */
function layList(text: string, group: Group): Laid {
  const [base, next] = [valuesOf(group.base), valuesOf(group.next)];
  const gone = inText(text, group).filter(({ value }) => base.includes(value) && !next.includes(value));
  const words = inText(text, group).flatMap(({ value }) => [value, ...value.split(/\s+/)]);
  const missing = group.next.filter((line) => !words.includes(line.value) && !base.includes(line.value));
  const [first, ...others] = gone;
  const [instead, ...more] = missing;
  // A line that takes the place of another one stands where that stood.
  if (first && instead)
    return {
      text: append(applyEdits(text, [...setValue(first, instead.value), ...remove(others)]), { ...group, next: more }),
      kept: [],
    };
  return { text: append(applyEdits(text, remove(gone)), { ...group, next: missing }), kept: [] };
}

/** Puts the lines that are wanted where they would be written: behind their like, else in their order among our keys. */
function append(text: string, { section, key, next, order }: Group): string {
  let result = text;
  for (const { value } of next) {
    const document = parse(result);
    const at = order.indexOf(key);
    const before = order.slice(0, at).findLast((each) => assignments(document, section, each).length > 0);
    const behind = order.slice(at + 1).find((each) => assignments(document, section, each).length > 0);
    const [below] = behind === undefined ? [] : assignments(document, section, behind);
    const alone = assignments(document, section, key).length === 0 && before === undefined;
    const edits =
      alone && below
        ? [{ start: below.start, end: below.start, text: `${key}=${oneLine(value)}\n` }]
        : add(document, { section, beside: [key, ...(before === undefined ? [] : [before])] }, key, value);
    result = applyEdits(result, edits);
  }
  return result;
}

/** Makes comments of lines. */
function comment(text: string, lines: readonly Assignment[]): string {
  const edits: Edit[] = lines.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/^(?=.)/gm)].map(({ index }) => ({
      start: start + index,
      end: start + index,
      text: '# ',
    })),
  );
  return applyEdits(text, edits);
}

/** A fresh unit of these lines, section by section. */
export function printLines(lines: readonly Line[]): string {
  const order = ['Unit', 'Socket', 'Service', 'Install'] as const;
  return order
    .map((section) => ({ section, own: lines.filter((line) => line.section === section) }))
    .filter(({ own }) => own.length > 0)
    .map(({ section, own }) => `[${section}]\n${own.map(({ key, value }) => `${key}=${oneLine(value)}\n`).join('')}`)
    .join('\n');
}
