import { defaultKeymap } from '@codemirror/commands';
import { foldKeymap } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, highlightSpecialChars, type KeyBinding, keymap, lineNumbers, tooltips } from '@codemirror/view';
import type { Store } from '../../state/store.ts';
import { openField } from '../fields.ts';
import { completion } from './completion.ts';
import { element } from './element.ts';
import { folding } from './folding.ts';
import { help } from './help.ts';
import { paint } from './paint.ts';
import { nodeOfLine, shownField } from './shown.ts';
import { signs } from './signs.ts';

/** What the surface asks of whoever holds the history. */
export interface Hands {
  /** Goes a step back or forth; true, as the keys of it have done what they do. */
  step(direction: 'undo' | 'redo'): boolean;
  /** The hand left. */
  seal(): void;
}

/**
 * What the editor is made of. Tab is not among its keys: it leaves, as it leaves any field. Undo is none either: there is
 * one history, the store's, and the page has the keys for it.
 */
export const surface = (editor: Hands, store: Store, tips: HTMLElement): Extension => [
  numbers,
  signs,
  highlightSpecialChars({ addSpecialChars: /[\uD800-\uDFFF]/, render: specialChar }),
  paint,
  folding,
  search({ top: true }),
  completion,
  help(store),
  tooltips({ parent: tips, position: 'fixed' }),
  Prec.high(keymap.of(keys)),
  keymap.of([...foldKeymap, ...searchKeymap, ...defaultKeymap]),
  EditorState.languageData.of(() => [{ commentTokens: { line: '#' } }]),
  EditorView.contentAttributes.of((view) => ({
    tabindex: '0',
    'aria-label': `Text of ${view.state.field(shownField)?.name ?? ''}`,
    'aria-description':
      'Control and Enter go from a line to its field, Control and full stop tell what there is to say of it',
  })),
  EditorView.domEventHandlers({
    blur: () => editor.seal(),
    beforeinput: (event, view) =>
      event.inputType === 'historyUndo'
        ? editor.step('undo')
        : event.inputType === 'historyRedo'
          ? editor.step('redo')
          : event.inputType === 'insertText' && event.data !== null && typeOver(view, event, event.data),
    // Files are for the page, which opens them.
    drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
  }),
];

/**
 * Puts what is typed into the place of what is selected. Chromium would do it with a style on what it inserts, which the
 * page's Content-Security-Policy forbids, and says so in the console. False where there is nothing to replace.
 */
function typeOver(view: EditorView, event: InputEvent, text: string): boolean {
  const { from, to } = replaced(view, event);
  if (view.composing || from === to) return false;
  const insert = view.state.toText(text);
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.type',
    scrollIntoView: true,
  });
  return true;
}

/** What is to be replaced: by the page, as the editor hears of a selection only a moment after it was made. */
function replaced(view: EditorView, event: InputEvent): { readonly from: number; readonly to: number } {
  const selection = document.getSelection();
  const range = event.getTargetRanges()[0] ?? (selection?.rangeCount ? selection.getRangeAt(0) : undefined);
  const inside = (node: Node) => view.contentDOM.contains(node);
  if (!range || !inside(range.startContainer) || !inside(range.endContainer)) return view.state.selection.main;
  return {
    from: view.posAtDOM(range.startContainer, range.startOffset),
    to: view.posAtDOM(range.endContainer, range.endOffset),
  };
}

/** A character that would not be seen, with its name and number. */
const specialChar = (code: number, description: string | null, placeholder: string): HTMLElement => {
  const hex = code.toString(16).toUpperCase();
  // Bytes that are no UTF-8 are kept as such halves.
  const name =
    code >= 0xdc80 && code <= 0xdcff ? `The byte 0x${(code - 0xdc00).toString(16).toUpperCase()}` : undefined;
  const title = name ?? `${description ?? 'Character'} U+${hex.padStart(4, '0')}`;
  return element('span', { class: 'cm-specialChar', title, 'data-code': String(code) }, placeholder);
};

/** A click on the number of a line goes to its field. */
const numbers = lineNumbers({
  domEventHandlers: {
    click: (view, block) => toField(view, block.from),
  },
});

function toField(view: EditorView, offset: number): boolean {
  const shown = view.state.field(shownField);
  if (!shown?.unit) return false;
  return openField(shown.document, nodeOfLine(shown, view.state.doc.lineAt(offset).number - 1));
}

const keys: readonly KeyBinding[] = [
  { key: 'Mod-Enter', run: (view) => toField(view, view.state.selection.main.head) },
];
