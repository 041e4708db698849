import { applyEdits, type Bundle, type Edit, load, loadAll, parse, type Unit } from '../../model/index.ts';
import { begin, type History, record, redo, seal, undo } from './history.ts';

/** What the last change touched, in the text after it; the preview lets these lines glow. */
export interface Change {
  readonly id: number;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

export interface State {
  readonly bundle: Bundle;
  /** Derived from the bundle's first file; never stored. */
  readonly unit: Unit;
  readonly change: Change;
  /** How the bundle came in, last: `import`, a preset, a link. */
  readonly origin: string | undefined;
  /** All kinds of value are here; until then some rows offer no completions. */
  readonly complete: boolean;
  readonly undoes: string | undefined;
  readonly redoes: string | undefined;
}

/**
 * The bundle that the user works on, and its history. The text is the only state: everything else in `State`
 * is computed from it. Listeners are called after each change.
 */
export class Store {
  private history: History<Bundle>;
  private state: State;
  private origin: string | undefined;
  private whole = false;
  private readonly listeners = new Set<() => void>();

  constructor(bundle: Bundle) {
    this.history = begin(bundle);
    this.state = this.derive({ id: 0, ranges: [] });
  }

  readonly get = (): State => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The text of the file that is worked on. */
  text(): string {
    return this.history.present.files[0]?.text ?? '';
  }

  /** Changes the text. `about` names the field, so that its keystrokes are undone together. */
  edit(edits: readonly Edit[], label: string, about?: string): void {
    if (edits.length === 0) return;
    let shift = 0;
    const ranges = edits.map((edit) => {
      const start = edit.start + shift;
      shift += edit.text.length - (edit.end - edit.start);
      return { start, end: start + edit.text.length };
    });
    this.write(applyEdits(this.text(), edits), ranges, label, about);
  }

  /** Replaces the text by another one; only `ranges` of it count as changed. */
  write(text: string, ranges: Change['ranges'], label: string, about?: string): void {
    const bundle = this.history.present;
    const [first, ...rest] = bundle.files;
    const files = [{ name: first?.name ?? `${bundle.name}.socket`, text }, ...rest];
    this.commit(record(this.history, { ...bundle, files }, label, about), ranges);
  }

  /** Replaces the whole bundle: a preset, an import, a link. One step of undo. */
  open(bundle: Bundle, label: string): void {
    this.origin = label;
    this.commit(record(this.history, bundle, label), []);
  }

  rename(name: string): void {
    const bundle = this.history.present;
    const files = bundle.files.map((file, i) => (i === 0 ? { ...file, name: `${name}.socket` } : file));
    this.commit(record(this.history, { ...bundle, name, files }, 'rename the unit', 'name'), []);
  }

  retarget(target: number): void {
    this.commit(record(this.history, { ...this.history.present, target }, `target systemd ${target}`), []);
  }

  /** The hand left the field: the next keystroke begins a new step of undo. */
  seal(): void {
    this.history = seal(this.history);
  }

  undo(): void {
    this.commit(undo(this.history), []);
  }

  redo(): void {
    this.commit(redo(this.history), []);
  }

  /** Fetches what the first view did without; a value whose kind was missing is read again. */
  async complete(): Promise<void> {
    if (this.whole) return;
    await loadAll();
    if (this.whole) return;
    this.whole = true;
    this.state = this.derive(this.state.change);
    for (const listener of this.listeners) listener();
  }

  private commit(history: History<Bundle>, ranges: Change['ranges']): void {
    if (history === this.history) return;
    this.history = history;
    this.state = this.derive({ id: this.state.change.id + 1, ranges });
    for (const listener of this.listeners) listener();
  }

  private derive(change: Change): State {
    const { present: bundle, past, future } = this.history;
    const file = bundle.files[0];
    const context = { target: bundle.target, unit: `${bundle.name}.socket`, manager: 'system' as const };
    const unit = load(parse(file?.text ?? ''), context);
    if (unit.pending) void this.complete();
    return {
      bundle,
      unit,
      change,
      origin: this.origin,
      complete: this.whole,
      undoes: past.at(-1)?.label,
      redoes: future[0]?.label,
    };
  }
}
