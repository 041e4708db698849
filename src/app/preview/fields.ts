import { type Assignment, assignments, type Document, listenerTypes, type Node } from '../../model/index.ts';
import { fieldOf } from '../state/field-of.ts';
import { goTo } from '../state/go-to.ts';

/** Goes to the field of a line, if it has one. */
export function openField(document: Document, node: Node | undefined): boolean {
  const field = node?.type === 'assignment' ? fieldOf(document, node) : undefined;
  if (field) goTo(field);
  return field !== undefined;
}

/** The assignment of the field that has the focus, as `state/focus.ts` names it. */
export function assignmentOf(document: Document, focus: string | undefined): Assignment | undefined {
  if (!focus) return undefined;
  const [section = '', name = '', index] = focus.startsWith('Listen/')
    ? ['Socket', 'Listen', focus.slice(7)]
    : focus.split('/');
  const keys = name === 'Listen' ? listenerTypes : [name];
  const group = assignments(document, section, ...keys);
  return index === 'last' ? group.at(-1) : group[Number(index)];
}
