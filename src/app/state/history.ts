/** One state in the past or future, and what led from it to the next one. */
interface Step<T> {
  readonly state: T;
  readonly label: string;
}

/** A present state with what can be undone and redone. Immutable. */
export interface History<T> {
  readonly present: T;
  readonly past: readonly Step<T>[];
  readonly future: readonly Step<T>[];
  /** What the last change was about: a change about the same thing joins it, as letters of one word do. */
  readonly about: string | undefined;
}

const longest = 500;

export const begin = <T>(present: T): History<T> => ({ present, past: [], future: [], about: undefined });

/** Goes to a new state. `label` names the change; `about` joins it to the last one when that was about the same. */
export function record<T>(history: History<T>, present: T, label: string, about?: string): History<T> {
  const joins = about !== undefined && about === history.about;
  const before = joins ? history.past.at(-1)?.state : undefined;
  const state = before ?? history.present;
  const past = [
    ...(before === undefined ? history.past.slice(1 - longest) : history.past.slice(0, -1)),
    { state, label },
  ];
  return { present, past, future: [], about };
}

/** The last change is over: the next one is a step of its own, whatever it is about. */
export const seal = <T>(history: History<T>): History<T> =>
  history.about === undefined ? history : { ...history, about: undefined };

export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (!last) return history;
  const future = [{ state: history.present, label: last.label }, ...history.future];
  return { present: last.state, past: history.past.slice(0, -1), future, about: undefined };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (!next) return history;
  const past = [...history.past, { state: history.present, label: next.label }];
  return { present: next.state, past, future, about: undefined };
}
