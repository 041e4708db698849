import type { ChangeSet, Transaction } from '@codemirror/state';

/** A run of letters that is undone together: what it does, and where it has come to. */
export interface Run {
  readonly kind: 'type' | 'delete' | 'other';
  readonly at: number;
}

/** The run that a change belongs to, and whether that is the one before. A new line ends it. */
export function runOf(
  before: Run | undefined,
  transactions: readonly Transaction[],
  changes: ChangeSet,
): { readonly run: Run | undefined; readonly joins: boolean } {
  const is = (event: string) => transactions.every((each) => !each.docChanged || each.isUserEvent(event));
  const kind = is('input.type') ? 'type' : is('delete') ? 'delete' : 'other';
  let [from, to, end, breaks, count] = [0, 0, 0, false, 0];
  changes.iterChanges((fromA, toA, _, toB, inserted) => {
    [from, to, end] = [fromA, toA, toB];
    breaks ||= inserted.lines > 1;
    count++;
  });
  const touches = before !== undefined && (before.at === from || before.at === to);
  const single = count === 1 && kind !== 'other' && !breaks;
  return {
    joins: single && touches && before.kind === kind,
    run: single ? { kind, at: kind === 'delete' ? from : end } : undefined,
  };
}
