import { Annotation, type ChangeSet, EditorState, type StateEffect, type Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type Edit, type FlatText, unitOf } from '../../../model/index.ts';
import { getFocus, subscribeFocus } from '../../state/focus.ts';
import type { GoToText } from '../../state/go-to.ts';
import { limit, notTakenWords } from '../../state/limit.ts';
import type { Store } from '../../state/store.ts';
import { toast } from '../../ui/toast.tsx';
import { type Run, runOf } from './run.ts';
import { type Editing, type Shown, show, shownField, shownOf } from './shown.ts';
import { type Hands, surface } from './surface.ts';

/** A change that came from the store and must not go back there. */
const fromStore = Annotation.define<true>();

/**
 * The editor of a file of the bundle. The store's text is the only one: what is typed is written there before it is shown,
 * and what changes there is laid into the editor as the smallest edit, so that cursor and selection stay.
 */
export class FileEditor implements Hands {
  readonly view: EditorView;
  private readonly store: Store;
  private readonly editing: Editing;
  private name: string;
  private shown: Shown | undefined;
  private run: Run | undefined;
  /** The store changes because something was typed here. */
  private writing = false;
  private readonly leave: readonly (() => void)[];

  /** `tips` holds what floats over the page. */
  constructor(parent: HTMLElement, tips: HTMLElement, store: Store, editing: Editing, name: string) {
    this.store = store;
    this.editing = editing;
    this.name = name;
    const flat = new editing.FlatText(this.textOf(name) ?? '');
    this.view = new EditorView({
      parent,
      state: EditorState.create({ doc: flat.flat, extensions: [shownField, surface(this, store, tips)] }),
      dispatchTransactions: (transactions, view) => this.take(transactions, view),
    });
    this.refresh();
    // Asks for a place, as it is measured for that: else the numbers stand at other heights for one frame.
    this.view.coordsAtPos(0);
    this.leave = [
      store.subscribe(() => {
        if (!this.writing) this.refresh();
      }),
      subscribeFocus(() => {
        this.refresh();
        if (this.shown?.current !== undefined && !this.view.hasFocus) this.reveal(this.shown.current);
      }),
    ];
  }

  destroy(): void {
    for (const each of this.leave) each();
    this.view.destroy();
  }

  /** Shows another file, from its beginning; one that only has another name now stays where it is. */
  open(name: string): void {
    if (name === this.name) return;
    this.name = name;
    this.run = undefined;
    const text = this.textOf(name);
    if (text !== undefined && text !== this.shown?.text.text) {
      const { doc } = this.view.state;
      const flat = new this.editing.FlatText(text);
      this.view.dispatch({
        changes: { from: 0, to: doc.length, insert: flat.flat },
        selection: { anchor: 0 },
        annotations: fromStore.of(true),
        effects: show.of(this.shownOf(flat)),
      });
      this.view.scrollDOM.scrollTop = 0;
    }
    this.refresh();
  }

  /** Puts the cursor to a place in the text, if it is of this file. */
  goTo({ unit, offset }: GoToText): boolean {
    if (unitOf({ name: this.name }) !== unit || !this.shown?.unit) return false;
    const anchor = this.shown.text.toFlat(offset);
    this.view.dispatch({ selection: { anchor } });
    this.reveal(this.view.state.doc.lineAt(anchor).number - 1);
    this.view.focus();
    return true;
  }

  step(direction: 'undo' | 'redo'): boolean {
    this.store[direction]();
    return true;
  }

  /** The hand left: what it types next is a step of its own. */
  seal(): void {
    this.run = undefined;
    this.store.seal();
  }

  private textOf(name: string): string | undefined {
    return this.store.get().bundle.files.find((file) => file.name === name)?.text;
  }

  private shownOf(flat: FlatText): Shown {
    return shownOf(this.store.get(), this.name, getFocus(), flat, this.editing);
  }

  /** Takes over what the store has now. */
  private refresh(): void {
    const text = this.textOf(this.name);
    if (text === undefined) return;
    const flat = this.shown?.text.text === text ? this.shown.text : new this.editing.FlatText(text);
    if (flat !== this.shown?.text) this.run = undefined;
    this.shown = this.shownOf(flat);
    const arrival = this.arrival(this.view.state, this.shown);
    const { from, insert } = arrival.changes ?? {};
    // With the hand here, a step was undone or redone, and the cursor goes where that was.
    const moves = from !== undefined && insert !== undefined && this.view.hasFocus;
    this.view.dispatch(
      moves ? { ...arrival, selection: { anchor: from + insert.length }, scrollIntoView: true } : arrival,
    );
  }

  /** What makes the editor show this, where it may show another text. */
  private arrival({ doc }: EditorState, shown: Shown): Arrival {
    const edit = this.editing.smallestEdit(doc.toString(), shown.text.flat);
    const own = { effects: show.of(shown), annotations: fromStore.of(true) };
    return edit ? { ...own, changes: { from: edit.start, to: edit.end, insert: edit.text } } : own;
  }

  /** Writes what was typed into the store, and shows it with all that follows from it. */
  private take(transactions: readonly Transaction[], view: EditorView): void {
    const typed = transactions.filter((each) => each.docChanged && !each.annotation(fromStore));
    const [first, ...others] = typed;
    if (!first || !this.shown) {
      view.update(transactions);
      return;
    }
    const changes = others.reduce((all, each) => all.compose(each.changes), first.changes);
    const text = this.editing.editFlat(this.shown.text, editsOf(changes));
    if (text.length > limit) {
      toast(notTakenWords(text.length));
      return;
    }
    const { run, joins } = runOf(this.run, typed, changes);
    this.run = run;
    this.write(text, joins);
    const now = this.textOf(this.name) ?? text;
    this.shown = this.shownOf(new this.editing.FlatText(now));
    const { state } = transactions.at(-1) ?? first;
    view.update([...transactions, state.update(this.arrival(state, this.shown))]);
  }

  private write(text: string, joins: boolean): void {
    this.writing = true;
    if (!joins) this.store.seal();
    this.store.writeFile(this.name, text, `text/${this.name}`);
    this.writing = false;
  }

  /** Scrolls a line (from 0) into sight; within the editor only, never the page. */
  private reveal(line: number): void {
    const { state, scrollDOM } = this.view;
    const { top, bottom } = this.view.lineBlockAt(state.doc.line(Math.min(line + 1, state.doc.lines)).from);
    if (top >= scrollDOM.scrollTop && bottom + 22 <= scrollDOM.scrollTop + scrollDOM.clientHeight) return;
    scrollDOM.scrollTop = Math.max(0, top - scrollDOM.clientHeight / 3);
  }
}

/** What the store has now, as a transaction. */
interface Arrival {
  readonly effects: StateEffect<Shown>;
  readonly annotations: Annotation<true>;
  readonly changes?: { readonly from: number; readonly to: number; readonly insert: string };
}

function editsOf(changes: ChangeSet): readonly Edit[] {
  const edits: Edit[] = [];
  changes.iterChanges((start, end, _from, _to, inserted) => {
    edits.push({ start, end, text: inserted.toString() });
  });
  return edits;
}
