import { codeFolding, foldGutter, foldService } from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';
import { nodeOfLine, type Shown, shownField } from './shown.ts';

/** A section folds to its header; comments right above the next header are that one's. */
export const folding: Extension = [
  codeFolding({ placeholderText: '…' }),
  foldService.of((state, lineStart, lineEnd) => {
    const last = lastLine(state, state.doc.lineAt(lineStart).number - 1);
    return last === undefined ? null : { from: lineEnd, to: state.doc.line(last + 1).to };
  }),
  foldGutter({
    markerDOM: (open) => {
      const mark = document.createElement('span');
      mark.className = open ? 'fold-mark' : 'fold-mark folded';
      mark.title = open ? 'Fold the section' : 'Unfold the section';
      return mark;
    },
  }),
];

/** The last line of the section whose header a line is; undefined where there is nothing to fold. */
function lastLine(state: EditorState, line: number): number | undefined {
  const shown = state.field(shownField);
  if (!shown || nodeOfLine(shown, line)?.type !== 'section') return undefined;
  let last = line;
  for (let n = line + 1; n < shown.text.lines.length; n++) {
    const type = nodeType(shown, n);
    if (type === 'section') break;
    if (type !== 'blank' && type !== 'comment') last = n;
  }
  return last > line && last < state.doc.lines ? last : undefined;
}

/** The empty line behind a last line end is of no node. */
const nodeType = (shown: Shown, line: number): string => {
  const { start = 0, next = 0 } = shown.text.lines[line] ?? {};
  return start === next && start === shown.text.text.length ? 'blank' : (nodeOfLine(shown, line)?.type ?? 'blank');
};
