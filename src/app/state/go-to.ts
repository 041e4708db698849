import { flushSync } from 'react-dom';

/** A field: a directive of a unit, and which of its assignments (of all listeners, for one of these). */
export interface GoTo {
  /** The unit's name; absent: the one that is shown. */
  readonly unit?: string;
  readonly section: string;
  readonly name: string;
  readonly index: number;
}

/** A place in the text of a unit, for what has no field. */
export interface GoToText {
  readonly unit: string;
  readonly offset: number;
}

const readers = new Set<(target: GoToText) => void>();

/** Whoever shows the text is asked to show a place in it. */
export function onGoToText(reader: (target: GoToText) => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

/** Shows a place in the text. */
export function goToText(target: GoToText): void {
  flushSync(() => {
    for (const reader of readers) reader(target);
  });
}

const listeners = new Set<(target: GoTo) => void>();

/** Whoever hides fields is asked to show one before it gets the focus. */
export function onGoTo(listener: (target: GoTo) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The id of the element that takes the focus in a directive's row. */
export const controlId = (section: string, name: string): string => `c-${section}-${name}`;

/** For how many frames a field is waited for that has to be drawn first. */
const patience = 120;

/** The way that was asked for last; an earlier one is not gone to its end. */
let latest: GoTo | undefined;

/** Shows a field and puts the focus there; at the next moment that it is drawn. */
export function goTo(target: GoTo): void {
  latest = target;
  attempt(target, 0, false);
}

/** `told`: the field has been asked for in its own form. */
function attempt(target: GoTo, waited: number, told: boolean): void {
  if (target !== latest) return;
  const form = document.querySelector<HTMLElement>('.form');
  const isThere = target.unit === undefined || form?.dataset.unit === target.unit;
  // The form is asked for, and in it the field; once each, as the hand may be elsewhere meanwhile.
  if (isThere ? !told : waited === 0) tell(target);
  const field = isThere ? fieldOf(target) : null;
  if (!field) {
    if (waited < patience) requestAnimationFrame(() => attempt(target, waited + 1, told || isThere));
    return;
  }
  field.closest('.row, .listener')?.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}

function fieldOf({ section, name, index }: GoTo): HTMLElement | null {
  const first = name.startsWith('Listen') ? `c-Listen-${index}` : controlId(section, name);
  return document.getElementById(`${controlId(section, name)}-${index}`) ?? document.getElementById(first);
}

function tell(target: GoTo): void {
  flushSync(() => {
    for (const listener of listeners) listener(target);
  });
}
