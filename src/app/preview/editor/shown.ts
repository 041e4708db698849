import { StateEffect, StateField } from '@codemirror/state';
import {
  type Context,
  type Diagnostic,
  type Document,
  type FlatText,
  isQuiet,
  type loadEditing,
  type Node,
  nodeAt,
  parse,
  type Unit,
  unitOf,
} from '../../../model/index.ts';
import type { State } from '../../state/store.ts';
import { assignmentOf } from '../fields.ts';
import { byLine } from '../marks.ts';

export type Editing = Awaited<ReturnType<typeof loadEditing>>;

/** All that the editor shows of a file beside its text, which is this one at every moment. Lines are counted from 0. */
export interface Shown {
  readonly name: string;
  readonly text: FlatText;
  readonly document: Document;
  readonly context: Context;
  /** The unit whose whole text this is; undefined where the form works on more than this file. */
  readonly unit: Unit | undefined;
  readonly marks: ReadonlyMap<number, readonly Diagnostic[]>;
  /** Why a line has no effect, as words that follow “no effect:”. */
  readonly idle: ReadonlyMap<number, string>;
  /** The line of the field that has the focus. */
  readonly current: number | undefined;
  /** What the last change touched, if it came from elsewhere. */
  readonly glow: { readonly id: number; readonly lines: ReadonlySet<number> };
}

export const show = StateEffect.define<Shown>();

/** What is shown, at any state of the editor. */
export const shownField = StateField.define<Shown | undefined>({
  create: () => undefined,
  update: (shown, { effects }) => effects.findLast((effect) => effect.is(show))?.value ?? shown,
});

/** What there is to show of a file of the bundle; `flat` is of its text. */
export function shownOf(
  state: State,
  name: string,
  focus: string | undefined,
  flat: FlatText,
  editing: Editing,
): Shown {
  const { text, lines } = flat;
  const own = state.active === unitOf({ name }) && state.unit.document.text === text ? state.unit : undefined;
  const { unit = state.unit } = own ? {} : (state.loaded.units.find((each) => each.name === unitOf({ name })) ?? {});
  const document = own?.document ?? unit.dropIns.find(({ path }) => path === name)?.document;
  const said = unit.diagnostics.filter((d) => d.file === (own ? undefined : name) && !isQuiet(d));
  const node = own && assignmentOf(own.document, focus);
  const { change } = state;
  return {
    name,
    text: flat,
    document: document?.text === text ? document : parse(text),
    context: unit.context,
    unit: own,
    marks: byLine(said, lines),
    idle: idleLines(unit, own ? undefined : name, flat, editing),
    current: node && flat.lineOf(node.keyStart),
    glow: {
      id: change.id,
      lines: new Set(own && change.unit === state.active ? byLine(change.ranges, lines).keys() : []),
    },
  };
}

function idleLines(
  unit: Unit,
  file: string | undefined,
  flat: FlatText,
  editing: Editing,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { entry, reason } of editing.withoutEffect(unit)) {
    if (entry.file !== file) continue;
    const { keyStart, valueEnd } = entry.assignment;
    const last = flat.lineOf(valueEnd);
    for (let n = flat.lineOf(keyStart); n <= last; n++) found.set(n, editing.idleWords(reason));
  }
  return found;
}

/** The node that a line is of. */
export const nodeOfLine = ({ document, text }: Shown, line: number): Node | undefined =>
  nodeAt(document.nodes, text.lines[line]?.start ?? 0);
