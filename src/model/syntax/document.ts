/** A part of a text: offsets of its first character and of the one behind its last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A node spans whole lines, line ends included; the nodes of a document lie side by side and cover its text. */
export interface Blank extends Range {
  readonly type: 'blank';
  readonly dangling?: true;
}

export interface Comment extends Range {
  readonly type: 'comment';
}

export interface Section extends Range {
  readonly type: 'section';
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly dangling?: true;
}

export interface Assignment extends Range {
  readonly type: 'assignment';
  /** The header it stands under; absent before the first one, where systemd ignores it. */
  readonly section: Section | undefined;
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** As systemd reads it: trimmed, continued lines joined. */
  readonly value: string;
  /** Where the value stands; with continued lines the range spans them all. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** The parts of the value in the text, in order, when it runs over several lines; else absent. */
  readonly pieces?: readonly Range[];
  /** The file ends in its last backslash: a line put behind it would be swallowed. */
  readonly dangling?: true;
}

/**
 * A line that systemd does not read as anything. `missing-…` loses the line; the others end the reading
 * of the whole file with an error.
 */
export interface Rejected extends Range {
  readonly type: 'rejected';
  readonly reason: 'missing-equals' | 'missing-key' | 'bad-header' | 'unsafe-header' | 'too-long' | 'not-unicode';
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly dangling?: true;
}

export type Node = Blank | Comment | Section | Assignment | Rejected;

/** A unit file, read without loss: `print(parse(text)) === text` for every string. */
export interface Document {
  readonly text: string;
  readonly nodes: readonly Node[];
}

/** The text of a document, put together from its nodes. */
export const print = (document: Document): string =>
  document.nodes.map((node) => document.text.slice(node.start, node.end)).join('');

/** The assignments of a section, in order, over all its headers; optionally of some keys only. */
export function assignments(document: Document, section: string, ...keys: readonly string[]): readonly Assignment[] {
  const found: Assignment[] = [];
  for (const node of document.nodes)
    if (node.type === 'assignment' && node.section?.name === section)
      if (keys.length === 0 || keys.includes(node.key)) found.push(node);
  return found;
}

/**
 * The offset in the text where a character of an assignment's value stands.
 * An offset behind the value's last character gives the end of the value.
 */
export function offsetInText(assignment: Assignment, offset: number): number {
  let left = offset;
  for (const piece of assignment.pieces ?? []) {
    const length = piece.end - piece.start;
    if (left < length) return piece.start + left;
    left -= length;
  }
  return assignment.pieces ? assignment.valueEnd : Math.min(assignment.valueStart + offset, assignment.valueEnd);
}
