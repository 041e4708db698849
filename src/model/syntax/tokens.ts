import type { Document, Node } from './document.ts';
import { lines } from './lines.ts';

export type TokenType = 'section' | 'key' | 'equals' | 'value' | 'comment' | 'rejected' | 'plain';

/** A stretch of a line that is shown in one way. */
export interface Token {
  readonly type: TokenType;
  readonly text: string;
}

/** A line as it is shown: its place, the node it belongs to and its tokens, which cover its content. */
export interface TokenLine {
  readonly start: number;
  readonly end: number;
  readonly node: Node | undefined;
  readonly tokens: readonly Token[];
}

/** The lines of a document for showing, in order. */
export function tokenLines(document: Document): readonly TokenLine[] {
  const { text, nodes } = document;
  let index = 0;
  return lines(text).map(({ start, end }) => {
    while (index < nodes.length - 1 && (nodes[index]?.end ?? 0) <= start) index++;
    const node = nodes[index];
    return { start, end, node, tokens: node ? lineTokens(text, node, start, end) : [] };
  });
}

/** The boundaries of a node's parts, as offsets and the type of what follows each. */
function partsOf(node: Node): readonly (readonly [number, TokenType])[] {
  switch (node.type) {
    case 'blank':
      return [];
    case 'comment':
      return [[node.start, 'comment']];
    case 'section':
      return [[node.start, 'section']];
    case 'rejected':
      return [[node.contentStart, 'rejected']];
    case 'assignment':
      return [
        [node.keyStart, 'key'],
        [node.keyEnd, 'equals'],
        [node.valueStart, 'value'],
      ];
  }
}

/** The tokens of one line of a node, which cover the line: from `start` to its end, without what ends it. */
export function lineTokens(text: string, node: Node, start: number, end: number): readonly Token[] {
  if (start === end) return [];
  const continued = node.type === 'assignment' && start > node.start;
  if (continued && /^[ \t]*[#;]/.test(text.slice(start, end)))
    return [{ type: 'comment', text: text.slice(start, end) }];
  const tokens: Token[] = [];
  const put = (type: TokenType, from: number, to: number) => {
    const [a, b] = [Math.max(from, start), Math.min(to, end)];
    if (a < b) tokens.push({ type, text: text.slice(a, b) });
  };
  const parts = partsOf(node);
  put('plain', start, parts[0]?.[0] ?? end);
  parts.forEach(([from, type], i) => {
    put(type, from, parts[i + 1]?.[0] ?? end);
  });
  return tokens;
}
