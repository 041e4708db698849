import type { Assignment, Node } from '../syntax/document.ts';
import { lines } from '../syntax/lines.ts';
import { parse } from '../syntax/parse.ts';

/** What one line of a file is to systemd. */
export interface FileLine {
  readonly number: number;
  readonly text: string;
  readonly role: 'section' | 'assignment' | 'continued' | 'comment' | 'comment-inside' | 'blank' | 'ignored';
  /** Which assignment it belongs to, counted from 0. */
  readonly assignment: number | undefined;
  /** The next line belongs to it. */
  readonly goesOn: boolean;
}

export interface Joined {
  readonly lines: readonly FileLine[];
  readonly assignments: readonly {
    readonly section: string;
    readonly key: string;
    readonly value: string;
    readonly lines: number;
  }[];
}

const roleOf = (node: Node | undefined, first: boolean, text: string): FileLine['role'] => {
  if (node?.type === 'assignment' && !first) return /^[ \t]*[#;]/.test(text) ? 'comment-inside' : 'continued';
  switch (node?.type) {
    case 'section':
    case 'comment':
    case 'assignment':
      return first ? node.type : 'continued';
    case 'rejected':
      return 'ignored';
    default:
      return 'blank';
  }
};

/** How the lines of a file are joined, and what is read in the end. Follows `config_parse`. */
export function joinLines(text: string): Joined {
  const { nodes } = parse(text);
  const read = nodes.filter((node): node is Assignment => node.type === 'assignment');
  const count = new Map<Assignment, number>();
  let index = 0;
  const found = lines(text).map(({ start, end }, i): FileLine => {
    while (index < nodes.length - 1 && (nodes[index]?.end ?? 0) <= start) index++;
    const node = nodes[index];
    const owner = node?.type === 'assignment' ? node : undefined;
    if (owner) count.set(owner, (count.get(owner) ?? 0) + 1);
    const content = text.slice(start, end);
    return {
      number: i + 1,
      text: content,
      role: roleOf(node, start <= (node?.start ?? 0), content),
      assignment: owner && read.indexOf(owner),
      goesOn: false,
    };
  });
  // A line goes on when the next one is of the same node.
  return {
    lines: found.map((line, i) => ({
      ...line,
      goesOn: line.assignment !== undefined && found[i + 1]?.assignment === line.assignment,
    })),
    assignments: read.map((node) => ({
      section: node.section?.name ?? '',
      key: node.key,
      value: node.value,
      lines: count.get(node) ?? 0,
    })),
  };
}
