import type { Extension, Range } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { type Diagnostic, lineTokens, type TokenType } from '../../../model/index.ts';
import { nodeOfLine, type Shown, shownField } from './shown.ts';

/** The colours of our own parser, marks, and what is to be seen of a line as a whole; for the lines in sight only. */
export const paint: Extension = ViewPlugin.define(
  (view) => ({
    painted: paintedIn(view),
    update(update: ViewUpdate) {
      const { startState, state, viewportChanged, view: of } = update;
      if (viewportChanged || update.docChanged || startState.field(shownField) !== state.field(shownField))
        this.painted = paintedIn(of);
    },
  }),
  { decorations: (plugin) => plugin.painted },
);

const tokens = new Map<TokenType, Decoration>();

function tokenMark(type: TokenType): Decoration {
  const known = tokens.get(type) ?? Decoration.mark({ class: type });
  tokens.set(type, known);
  return known;
}

function paintedIn(view: EditorView): DecorationSet {
  const shown = view.state.field(shownField);
  if (!shown) return Decoration.none;
  const { doc } = view.state;
  const ranges: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    const last = doc.lineAt(to).number;
    for (let n = doc.lineAt(from).number; n <= last; n++) paintLine(ranges, shown, n - 1, doc.line(n).from);
  }
  return Decoration.set(ranges, true);
}

/** `at` is where the line begins in the document of the editor. */
function paintLine(ranges: Range<Decoration>[], shown: Shown, n: number, at: number): void {
  const { text, marks, idle, current, glow } = shown;
  const line = text.lines[n];
  if (!line) return;
  const said = marks.get(n) ?? [];
  const why = idle.get(n);
  const classes = [
    why && 'idle',
    said[0]?.severity,
    n === current && 'current',
    glow.lines.has(n) && (glow.id % 2 === 0 ? 'glow-even' : 'glow-odd'),
  ].filter(Boolean);
  const attributes: Record<string, string> = n === current ? { 'aria-current': 'true' } : {};
  if (why) attributes['data-why'] = `no effect: ${why}`;
  if (classes.length > 0) ranges.push(Decoration.line({ class: classes.join(' '), attributes }).range(at));
  const node = nodeOfLine(shown, n);
  let from = at;
  for (const { type, text: part } of node ? lineTokens(text.text, node, line.start, line.end) : []) {
    if (type !== 'plain') ranges.push(tokenMark(type).range(from, from + part.length));
    from += part.length;
  }
  for (const diagnostic of said) {
    const mark = underline(diagnostic, line);
    if (mark) ranges.push(mark.decoration.range(at + mark.from, at + mark.to));
  }
}

/** The part of a line that a mark is on. */
function underline({ start, end, severity }: Diagnostic, line: { readonly start: number; readonly end: number }) {
  const from = Math.max(start, line.start) - line.start;
  const to = Math.min(end, line.end) - line.start;
  return from < to ? { from, to, decoration: Decoration.mark({ class: `wrong ${severity}` }) } : undefined;
}
