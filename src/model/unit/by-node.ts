import type { Assignment, Node } from '../syntax/document.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Unit } from './unit.ts';

/** The diagnostics of each assignment, by where they stand. Those of other lines and files are left out. */
export function diagnosticsByNode({ document, diagnostics }: Unit): ReadonlyMap<Assignment, readonly Diagnostic[]> {
  const found = new Map<Assignment, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.file !== undefined) continue;
    const node = nodeAt(document.nodes, diagnostic.start);
    if (node?.type !== 'assignment') continue;
    const list = found.get(node);
    if (list) list.push(diagnostic);
    else found.set(node, [diagnostic]);
  }
  return found;
}

/** The node that holds an offset; found by halving. */
export function nodeAt(nodes: readonly Node[], offset: number): Node | undefined {
  let low = 0;
  let high = nodes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    if (!node || offset < node.start) high = middle - 1;
    else if (offset >= node.end) low = middle + 1;
    else return node;
  }
  return nodes.at(-1);
}
