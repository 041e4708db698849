import type { Extension } from '@codemirror/state';
import { GutterMarker, gutter } from '@codemirror/view';
import { shownField } from './shown.ts';

/** What a line is marked as, under its number. */
class Sign extends GutterMarker {
  override readonly elementClass: string;

  constructor(classes: string) {
    super();
    this.elementClass = classes;
  }

  override eq(other: Sign): boolean {
    return other.elementClass === this.elementClass;
  }
}

export const signs: Extension = gutter({
  class: 'cm-signs',
  lineMarker: ({ state }, { from }) => {
    const shown = state.field(shownField);
    const n = state.doc.lineAt(from).number - 1;
    const classes = [shown?.marks.get(n)?.[0]?.severity, shown?.current === n && 'current'].filter(Boolean);
    return classes.length > 0 ? new Sign(classes.join(' ')) : null;
  },
  lineMarkerChange: ({ startState, state }) => startState.field(shownField) !== state.field(shownField),
});
