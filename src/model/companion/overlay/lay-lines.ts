import type { Assignment, Document, Node } from '../../syntax/document.ts';
import { add, applyEdits, type Edit, remove } from '../../syntax/edit.ts';
import { lineEnd } from '../../syntax/lines.ts';
import { parse } from '../../syntax/parse.ts';
import { endsEscaped } from '../../syntax/pieces.ts';
import { type Item, type Line, sameLine } from './item.ts';

/** A last backslash would join the next line: it gets a blank behind it. What was read from a line is one already. */
const safe = (value: string): string => (endsEscaped(value) ? `${value} ` : value);

const written = ({ key, value }: Line): string => (key === '' ? safe(value) : `${key}=${safe(value)}`);

const joined = (lines: readonly Line[], eol: string): string => lines.map(written).join(eol);

/** Puts lines in the place of an assignment, or behind it with `behind`; its comment and its line end stay. */
export function replace(document: Document, node: Assignment, lines: readonly Line[], behind = false): readonly Edit[] {
  const eol = lineEnd(document.text);
  const [first, ...others] = lines;
  if (!first) return remove([node]);
  const { keyStart, keyEnd, valueEnd: end } = node;
  if (behind) return [{ start: end, end, text: eol + joined(lines, eol) }];
  if (first.key !== node.key) return [{ start: keyStart, end, text: joined(lines, eol) }];
  // The key of a line stays with the blanks around its sign, unless the value runs over several lines.
  const body = [safe(first.value), ...others.map(written)].join(eol);
  return node.pieces ? [{ start: keyEnd, end, text: `=${body}` }] : [{ start: node.valueStart, end, text: body }];
}

/** `[Unit]` first and `[Install]` last, as `add()` makes them. */
const rank = (section: string): number => (section === 'Unit' ? 0 : section === 'Install' ? 2 : 1);

/** A line that marks the place in what `add()` gives. */
const mark = 'X=X';

/** Lines of one group to be put into a text, beside those with the same keys. */
export interface Insertion {
  readonly beside: readonly string[];
  readonly lines: readonly Line[];
}

/** Puts lines into a text, each into its section; those of sections that are missing make them. */
export function insert(text: string, insertions: readonly Insertion[]): string {
  const bySection = insertions.flatMap(({ beside, lines }) =>
    [...new Set(lines.map(({ section }) => section))].map((section) => ({
      section,
      beside,
      lines: lines.filter((line) => line.section === section),
    })),
  );
  return bySection
    .sort((a, b) => rank(a.section) - rank(b.section))
    .reduce((result, { section, beside, lines }) => {
      const [edit] = add(parse(result), { section, beside }, 'X', 'X');
      if (!edit) return result;
      const at = edit.text.lastIndexOf(mark);
      const body = joined(lines, lineEnd(result));
      return applyEdits(result, [{ ...edit, text: edit.text.slice(0, at) + body + edit.text.slice(at + mark.length) }]);
    }, text);
}

/** Edits of a document, and the lines that they do not place. */
export interface Rewritten {
  readonly edits: readonly Edit[];
  readonly rest: readonly Line[];
}

const isAssignment = (node: Node): node is Assignment => node.type === 'assignment';

/** Turns the lines of a group into others: those that both have stay where they are. */
export function rewrite(document: Document, old: readonly Item[], lines: readonly Line[]): Rewritten {
  const nodes = old.map(({ node }) => node).filter(isAssignment);
  const sections = new Set([...old, ...lines].map(({ section }) => section));
  if (old.length === 0 || nodes.length < old.length || sections.size > 1)
    return { edits: remove(old.map(({ node }) => node)), rest: lines };
  const same = (a: number, b: number): boolean => {
    const [before, after] = [old[a], lines[b]];
    return before !== undefined && after !== undefined && sameLine(before, after);
  };
  let front = 0;
  while (same(front, front)) front++;
  let back = 0;
  while (back < Math.min(old.length, lines.length) - front && same(old.length - 1 - back, lines.length - 1 - back))
    back++;
  const gone = nodes.slice(front, nodes.length - back);
  const come = lines.slice(front, lines.length - back);
  if (gone.length > 0) {
    const edits = gone.map((node, i) =>
      replace(document, node, i + 1 < gone.length ? come.slice(i, i + 1) : come.slice(i)),
    );
    return { edits: edits.flat(), rest: [] };
  }
  const [above, below] = [nodes[front - 1], nodes[front]];
  if (come.length === 0) return { edits: [], rest: [] };
  if (above) return { edits: replace(document, above, come, true), rest: [] };
  if (!below) return { edits: [], rest: come };
  const eol = lineEnd(document.text);
  return { edits: [{ start: below.keyStart, end: below.keyStart, text: joined(come, eol) + eol }], rest: [] };
}

export const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
