import type { Node } from '../../syntax/document.ts';
import { applyEdits, remove } from '../../syntax/edit.ts';
import { parse } from '../../syntax/parse.ts';

/** A text without section headers that nothing but blank lines stand under, and without blank lines that are left at its end by that. */
export function prune(text: string): string {
  const { nodes } = parse(text);
  const gone = new Set<Node>();
  for (const [at, node] of nodes.entries()) {
    if (node.type !== 'section') continue;
    let end = at + 1;
    while (nodes[end]?.type === 'blank') end++;
    if (end < nodes.length && nodes[end]?.type !== 'section') continue;
    for (const one of nodes.slice(at, end)) gone.add(one);
  }
  if (gone.size === 0) return nodes.every(({ type }) => type === 'blank') ? '' : text;
  for (const node of nodes.toReversed()) {
    if (node.type !== 'blank' && !gone.has(node)) break;
    gone.add(node);
  }
  return applyEdits(text, remove(nodes.filter((node) => gone.has(node))));
}
