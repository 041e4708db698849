import { type Assignment, assignments, type Document, listenerTypes, type Node } from '../../model/index.ts';
import { goTo } from '../state/go-to.ts';

/** The lines among which a field is counted: those of its directive, or of all listeners. */
const groupOf = (document: Document, section: string, name: string): readonly Assignment[] =>
  assignments(document, section, ...(name.startsWith('Listen') ? listenerTypes : [name]));

/** Goes to the field of a line, if it has one. */
export function openField(document: Document, node: Node | undefined): boolean {
  if (node?.type !== 'assignment' || !node.section) return false;
  const section = node.section.name;
  goTo({ section, name: node.key, index: groupOf(document, section, node.key).indexOf(node) });
  return true;
}

/** The assignment of the field that has the focus, as `state/focus.ts` names it. */
export function assignmentOf(document: Document, focus = ''): Assignment | undefined {
  const parts = focus.split('/');
  const [section = '', name = '', index] = parts.length === 2 ? ['Socket', ...parts] : parts;
  const group = groupOf(document, section, name);
  return index === 'last' ? group.at(-1) : group[Number(index)];
}
