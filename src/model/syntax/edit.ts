import type { Assignment, Document, Node, Range, Section } from './document.ts';
import { lineEnd } from './lines.ts';

/** A replacement in a text. Sets of edits are ordered and never overlap; offsets are into the text before them. */
export interface Edit extends Range {
  readonly text: string;
}

/** A text with edits made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The edits that undo these: made on the changed text, they give the text before. */
export function invertEdits(text: string, edits: readonly Edit[]): readonly Edit[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}

/**
 * A value as it can stand in a line: line ends (also a NUL, which is one) become blanks, and a last backslash,
 * which would join the next line, gets a blank behind it, which systemd strips.
 */
export function oneLine(value: string): string {
  const flat = value.replace(/[\r\n\0]+/g, ' ').trim();
  return /(^|[^\\])(\\\\)*\\$/.test(flat) ? `${flat} ` : flat;
}

/** Gives an assignment another value. Only the characters that differ are replaced. */
export function setValue(assignment: Assignment, value: string): readonly Edit[] {
  const next = oneLine(value);
  const { value: last, keyEnd, valueStart, valueEnd, pieces } = assignment;
  if (next.trimEnd() === last) return [];
  // From the key on: a value that began on a line of its own could begin with a comment sign.
  if (pieces) return [{ start: keyEnd, end: valueEnd, text: `=${next}` }];
  let from = 0;
  while (from < last.length && from < next.length && last[from] === next[from]) from++;
  let tail = 0;
  while (tail < last.length - from && tail < next.length - from && last.at(-1 - tail) === next.at(-1 - tail)) tail++;
  return [{ start: valueStart + from, end: valueEnd - tail, text: next.slice(from, next.length - tail) }];
}

/** Gives an assignment another key; its value and all else stay. */
export const renameKey = (assignment: Assignment, key: string): readonly Edit[] => [
  { start: assignment.keyStart, end: assignment.keyEnd, text: key },
];

/** Takes assignments out, with their lines. */
export const remove = (nodes: readonly Node[]): readonly Edit[] =>
  nodes.map(({ start, end }) => ({ start, end, text: '' }));

/**
 * Moves one of several assignments to another place among them (`from` and `to` are indexes into `group`).
 * Their lines change places; comments and blank lines stay where they are.
 */
export function reorder(document: Document, group: readonly Assignment[], from: number, to: number): readonly Edit[] {
  const order = group.slice();
  const [moved] = order.splice(from, 1);
  if (!moved) return [];
  order.splice(to, 0, moved);
  return group.flatMap((slot, index) => {
    const source = order[index];
    if (!source || source === slot) return [];
    const body = document.text.slice(source.keyStart, source.valueEnd);
    return [{ start: slot.keyStart, end: slot.valueEnd, text: body }];
  });
}

/** Where a new assignment goes, from what it is. */
export interface Place {
  readonly section: string;
  /** Keys it belongs beside: it goes behind the last assignment of one of them, if there is one. */
  readonly beside: readonly string[];
}

/** Puts a new assignment into a document; makes the section where it is missing. */
export function add(document: Document, place: Place, key: string, value: string): readonly Edit[] {
  const eol = lineEnd(document.text);
  const line = `${key}=${oneLine(value)}`;
  const after = lastOf(document, place);
  if (!after) return [newSection(document, place.section, line, eol)];
  return [
    { start: after.end, end: after.end, text: `${gap(document, after, eol)}${line}${ending(document, after, eol)}` },
  ];
}

/** The node to put a new assignment behind: a sibling, else the last assignment or the header of its section. */
function lastOf(document: Document, { section, beside }: Place): Assignment | Section | undefined {
  let sibling: Assignment | undefined;
  let last: Assignment | Section | undefined;
  for (const node of document.nodes) {
    if (node.type === 'section' && node.name === section) last = node;
    if (node.type !== 'assignment' || node.section?.name !== section) continue;
    last = node;
    if (beside.includes(node.key)) sibling = node;
  }
  return sibling ?? last;
}

/** What must stand between a node and a line put behind it, for the line to be one of its own. */
function gap(document: Document, node: Node, eol: string): string {
  const ended = /[\r\n\0]$/.test(document.text.slice(node.start, node.end));
  // A file that ends in a backslash goes on in the next line, unless that one is blank.
  return (ended ? '' : eol) + ('dangling' in node ? eol : '');
}

/** A line end behind the new line, unless it stands where the file ended without one. */
const ending = (document: Document, node: Node, eol: string): string =>
  node.end === document.text.length && !/[\r\n\0]$/.test(document.text) ? '' : eol;

/** `[Unit]` comes first and `[Install]` last. */
const rank = (section: string): number => (section === 'Unit' ? 0 : section === 'Install' ? 2 : 1);

function newSection(document: Document, section: string, line: string, eol: string): Edit {
  const { nodes, text } = document;
  const next = nodes.findIndex((node) => node.type === 'section' && rank(node.name) > rank(section));
  if (next !== -1) {
    const first = nodes[leadingComments(nodes, next)]?.start ?? 0;
    const at = first === 0 && text.startsWith('\uFEFF') ? 1 : first;
    return { start: at, end: at, text: `[${section}]${eol}${line}${eol}${eol}` };
  }
  const last = nodes.at(-1);
  const before = last ? gap(document, last, eol) + (last.type === 'blank' ? '' : eol) : '';
  return { start: text.length, end: text.length, text: `${before}[${section}]${eol}${line}${eol}` };
}

/** The index of the first of the comments that stand directly above a node. */
function leadingComments(nodes: readonly Node[], index: number): number {
  let first = index;
  while (nodes[first - 1]?.type === 'comment') first--;
  return first;
}
