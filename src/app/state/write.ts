import {
  add,
  assignments,
  type Directive,
  type Document,
  directivesOf,
  type Edit,
  listenerTypes,
  parse,
  remove,
  renameKey,
  reorder,
  setValue,
} from '../../model/index.ts';
import type { Store } from './store.ts';

/** A field's place: a directive, and which of its assignments. */
export interface Slot {
  readonly directive: Directive;
  readonly index: number;
}

export const slotId = ({ directive, index }: Slot): string => `${directive.section}/${directive.name}/${index}`;

const siblings = ({ category }: Directive): readonly string[] => directivesOf(category).map((d) => d.name);

const find = (text: string, { section, name }: Directive) => assignments(parse(text), section, name);

/** What the text says at a slot now. The form may be a moment behind; who decides by a value asks here. */
export const valueAt = (store: Store, { directive, index }: Slot): string =>
  find(store.text(), directive)[index]?.value ?? '';

/**
 * Writes a value into the text: changes the assignment at the slot, or adds one where there is none.
 * Gives the value as the text then says it.
 */
export function writeValue(store: Store, slot: Slot, value: string): string {
  const { directive, index } = slot;
  const node = find(store.text(), directive)[index];
  const edits = node
    ? setValue(node, value)
    : add(parse(store.text()), { section: directive.section, beside: siblings(directive) }, directive.name, value);
  store.edit(edits, `set ${directive.name}`, slotId(slot));
  return valueAt(store, slot);
}

/** Takes the assignment at a slot out. */
export function removeValue(store: Store, slot: Slot, about?: string): void {
  const node = find(store.text(), slot.directive)[slot.index];
  if (node) store.edit(remove([node]), `remove ${slot.directive.name}`, about);
}

/** Takes out all assignments of a directive. */
export function unset(store: Store, directive: Directive, about?: string): void {
  store.edit(remove(find(store.text(), directive)), `unset ${directive.name}`, about);
}

/** Puts an empty assignment above the first of a list: in a drop-in it clears what the vendor's unit lists. */
export function clearAbove(store: Store, directive: Directive): void {
  const document = parse(store.text());
  const first = assignments(document, directive.section, directive.name)[0];
  const line = `${directive.name}=\n`;
  const edits: readonly Edit[] = first
    ? [{ start: first.keyStart, end: first.keyStart, text: line }]
    : add(document, { section: directive.section, beside: siblings(directive) }, directive.name, '');
  store.edit(edits, `start ${directive.name} from empty`);
}

const listeners = (text: string) => listenerLines(parse(text));

/** The listener lines in order, resets included. */
export const listenerLines = (document: Document) => assignments(document, 'Socket', ...listenerTypes);

/** The listener line at a place as the text has it now, however far behind the form is. */
export const listenerAt = (store: Store, index: number) => listeners(store.text())[index];

/** Writes the address of the listener at a place; `key` is what a new one is. Gives the address as the text then says it. */
export function writeListener(store: Store, index: number, key: string, value: string): string {
  const text = store.text();
  const node = listeners(text)[index];
  const about = `Listen/${index}`;
  if (node) store.edit(setValue(node, value), `set ${node.key}`, about);
  else {
    const beside = listenerTypes;
    store.edit(add(parse(text), { section: 'Socket', beside }, key, value), `add ${key}`, about);
  }
  return listenerAt(store, index)?.value ?? '';
}

/** Makes the listener at a place one of another type; false where there is none. */
export function retypeListener(store: Store, index: number, key: string): boolean {
  const node = listenerAt(store, index);
  if (node && node.key !== key) store.edit(renameKey(node, key), `make it ${key}`);
  return node !== undefined;
}

export function removeListener(store: Store, index: number): void {
  const node = listenerAt(store, index);
  if (node) store.edit(remove([node]), `remove ${node.key}`);
}

export function moveListener(store: Store, from: number, to: number): void {
  const text = store.text();
  store.edit(reorder(parse(text), listeners(text), from, to), 'reorder listeners');
}

export function clearListeners(store: Store): void {
  const text = store.text();
  const first = listeners(text)[0];
  if (first)
    store.edit([{ start: first.keyStart, end: first.keyStart, text: 'ListenStream=\n' }], 'start listeners from empty');
  else writeListener(store, 0, 'ListenStream', '');
}
