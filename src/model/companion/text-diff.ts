import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Bundle, UnitFile } from '../unit/bundle.ts';

/** A stretch of a line; `changed`: the other side has something else there. */
export interface Part {
  readonly text: string;
  readonly changed: boolean;
}

/** A line of a comparison, with its number on the sides that have it, from 1. */
export type DiffLine =
  | { readonly kind: 'same'; readonly before: number; readonly after: number; readonly parts: readonly Part[] }
  | { readonly kind: 'gone'; readonly before: number; readonly parts: readonly Part[] }
  | { readonly kind: 'new'; readonly after: number; readonly parts: readonly Part[] };

/** Lines that are the same and of no interest. */
export interface Fold {
  readonly kind: 'fold';
  readonly count: number;
}

/** Texts that differ in more lines than these are not compared: it takes too long, and nobody reads it. */
const mostChanges = 400;
/** Words are looked for in lines up to this length. */
const longestLine = 1000;

/** Two texts line by line, with the words marked that differ; undefined where too many lines do. */
export function lineDiff(before: string, after: string): readonly DiffLine[] | undefined {
  const changes = diffArrays(linesOf(before), linesOf(after), { maxEditLength: mostChanges });
  if (!changes) return undefined;
  const lines: DiffLine[] = [];
  let [old, now] = [0, 0];
  for (const [i, { added, removed, value }] of changes.entries()) {
    const next = changes[i + 1];
    const last = changes[i - 1];
    for (const [k, text] of value.entries())
      if (removed)
        lines.push({
          kind: 'gone',
          before: ++old,
          parts: marked(text, next?.added ? next.value[k] : undefined, 'removed'),
        });
      else if (added)
        lines.push({
          kind: 'new',
          after: ++now,
          parts: marked(text, last?.removed ? last.value[k] : undefined, 'added'),
        });
      else lines.push({ kind: 'same', before: ++old, after: ++now, parts: [{ text, changed: false }] });
  }
  return lines;
}

/** A newline at the end begins no line. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/));

/** A line with what differs from its counterpart marked; nothing is marked where all of it does. */
function marked(text: string, other: string | undefined, side: 'added' | 'removed'): readonly Part[] {
  const plain = [{ text, changed: false }];
  if (other === undefined || text.length > longestLine || other.length > longestLine) return plain;
  const [before, after] = side === 'removed' ? [text, other] : [other, text];
  const parts = diffWordsWithSpace(before, after)
    .filter(({ added, removed }) => (side === 'added' ? !removed : !added))
    .map(({ value, added, removed }) => ({ text: value, changed: added || removed }));
  return parts.some(({ text, changed }) => !changed && /\w/.test(text)) ? parts : plain;
}

/** How many lines around a change are shown. */
const context = 3;

/** A comparison without the lines that are far from any change. */
export function folded(lines: readonly DiffLine[]): readonly (DiffLine | Fold)[] {
  const near = new Array<boolean>(lines.length).fill(false);
  for (const [i, { kind }] of lines.entries())
    if (kind !== 'same') near.fill(true, Math.max(0, i - context), i + context + 1);
  const found: (DiffLine | Fold)[] = [];
  let run: DiffLine[] = [];
  const close = () => {
    // One line alone takes no more room than the word for it.
    if (run.length > 1) found.push({ kind: 'fold', count: run.length });
    else found.push(...run);
    run = [];
  };
  for (const [i, line] of lines.entries()) {
    if (near[i]) {
      close();
      found.push(line);
    } else run.push(line);
  }
  close();
  return found;
}

/** A file on both sides; undefined where a side does not have it. */
export interface FilePair {
  readonly before: UnitFile | undefined;
  readonly after: UnitFile | undefined;
}

/** The files that differ: by name, or where one of a kind went and one came, as that under another name. */
export function filePairs(before: Bundle, after: Bundle): readonly FilePair[] {
  const find = (bundle: Bundle, name: string) => bundle.files.find((file) => file.name === name);
  const gone = before.files.filter(({ name }) => !find(after, name));
  const came = after.files.filter(({ name }) => !find(before, name));
  const suffix = ({ name }: UnitFile) => name.slice(name.lastIndexOf('.'));
  const was = (file: UnitFile): UnitFile | undefined => {
    const [first, ...others] = gone.filter((each) => suffix(each) === suffix(file));
    const alone = others.length === 0 && came.filter((each) => suffix(each) === suffix(file)).length === 1;
    return find(before, file.name) ?? (alone ? first : undefined);
  };
  const pairs = after.files.map((file): FilePair => ({ before: was(file), after: file }));
  const kept = new Set(pairs.map((pair) => pair.before));
  return [
    ...pairs,
    ...gone.filter((file) => !kept.has(file)).map((file) => ({ before: file, after: undefined })),
  ].filter((pair) => pair.before?.text !== pair.after?.text || pair.before?.name !== pair.after?.name);
}
