import {
  applyEdits,
  type Bundle,
  type BundleUnit,
  type Edit,
  isDropIn,
  isPackaged,
  type LoadedBundle,
  loadAll,
  loadCompanion,
  loadRules,
  type Unit,
  type UnitFile,
  unitOf,
} from '../../model/index.ts';
import { begin, type History, record, redo, seal, undo } from './history.ts';
import { LoadedUnits } from './loaded-units.ts';

/** What the last change touched, in the text after it; the preview lets these lines glow. */
export interface Change {
  readonly id: number;
  /** The unit whose text it was. */
  readonly unit: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

export interface State {
  readonly bundle: Bundle;
  /** What the bundle's files mean. Derived from them; never stored. Of services only once `complete`. */
  readonly loaded: LoadedBundle;
  /** The unit that form and preview show. */
  readonly active: string;
  /** What it means. A unit in drop-in mode is one text here: that of the package with the drop-in laid over it. */
  readonly unit: Unit;
  /** The first socket unit; undefined where the bundle has none. */
  readonly socket: BundleUnit | undefined;
  readonly change: Change;
  /** What was done to other files along with the last change, in sentences. */
  readonly told: readonly string[];
  /** How the bundle came in, last: `import`, a preset, a link. */
  readonly origin: string | undefined;
  /** The bundle as it came in, for a plan of what has to be done to get from there to here. */
  readonly opened: Bundle;
  /** What the last link that was copied carries; undefined where none was. */
  readonly shared: Bundle | undefined;
  /** All that the first view does without is here: kinds of value, services, what belongs to a pair. */
  readonly complete: boolean;
  readonly undoes: string | undefined;
  readonly redoes: string | undefined;
}

type Companion = Awaited<ReturnType<typeof loadCompanion>>;
type Reworked = ReturnType<Companion['follow']>;

/**
 * The bundle that the user works on, and its history. The texts are the only state: everything else in `State`
 * is computed from them. Listeners are called after each change.
 */
export class Store {
  private history: History<Bundle>;
  private state: State;
  private origin: string | undefined;
  private opened: Bundle;
  private shared: Bundle | undefined;
  private active: string;
  private companion: Companion | undefined;
  /** Puts our advice beside what systemd says. */
  private advised = (loaded: LoadedBundle): LoadedBundle => loaded;
  private readonly listeners = new Set<() => void>();
  private readonly units = new LoadedUnits();

  constructor(bundle: Bundle) {
    this.history = begin(bundle);
    this.opened = bundle;
    this.active = firstUnit(bundle);
    this.state = this.derive({ id: 0, unit: this.active, ranges: [] }, []);
    if (bundle.files.some(isPackaged)) void this.complete();
  }

  readonly get = (): State => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The text of the unit that is worked on; in drop-in mode the two files as one. */
  text(): string {
    return this.state.unit.document.text;
  }

  /** Shows another unit in form and preview. No step of undo. */
  show(unit: string): void {
    if (unit === this.active) return;
    this.active = unit;
    this.refresh();
  }

  /** Changes the text of a unit. `about` names the field, so that its keystrokes are undone together. */
  edit(edits: readonly Edit[], label: string, about?: string, unit = this.active): void {
    if (edits.length === 0) return;
    let shift = 0;
    const ranges = edits.map((edit) => {
      const start = edit.start + shift;
      shift += edit.text.length - (edit.end - edit.start);
      return { start, end: start + edit.text.length };
    });
    this.write(applyEdits(this.unitNamed(unit).document.text, edits), ranges, label, about, unit);
  }

  /** Replaces the text of a unit by another one; only `ranges` of it count as changed. */
  write(text: string, ranges: Change['ranges'], label: string, about?: string, unit = this.active): void {
    const bundle = this.history.present;
    const written = this.companion?.writeUnit(bundle, unit, text) ?? { files: writeOwn(bundle, unit, text), told: [] };
    const { files, told } = written;
    this.changed({ ...bundle, files }, { unit, ranges, label, about, told });
  }

  /** Replaces the text of a file as it is typed. */
  writeFile(name: string, text: string, about: string): void {
    const bundle = this.history.present;
    const files = bundle.files.map((file) => (file.name === name ? { ...file, text } : file));
    this.changed({ ...bundle, files }, { unit: unitOf({ name }), ranges: [], label: `edit ${name}`, about });
  }

  /** Replaces the whole bundle: a preset, an import, a link. One step of undo. */
  open(bundle: Bundle, label: string): void {
    this.origin = label;
    this.opened = bundle;
    this.active = firstUnit(bundle);
    this.commit(record(this.history, bundle, label), []);
    if (bundle.files.some(isPackaged)) void this.complete();
  }

  /** A link to this bundle went out. */
  share(bundle: Bundle): void {
    this.shared = bundle;
    this.refresh();
  }

  /** Takes over what was done to the bundle as a whole: another way to take the socket, a drop-in, one more unit. */
  apply({ bundle, told }: Reworked, label: string): void {
    this.commit(record(this.history, bundle, label), [], this.companion?.toldWords(told));
  }

  rename(name: string): void {
    const bundle = this.history.present;
    const old = this.state.socket?.name ?? `${bundle.name}.socket`;
    const renamed = (file: UnitFile): UnitFile =>
      unitOf(file) !== old || isPackaged(file)
        ? file
        : { ...file, name: isDropIn(file) ? file.name.replace(`${old}.d/`, `${name}.socket.d/`) : `${name}.socket` };
    if (this.active === old) this.active = `${name}.socket`;
    const files = bundle.files.map(renamed);
    this.changed(
      { ...bundle, name, files },
      { unit: this.active, ranges: [], label: 'rename the unit', about: 'name' },
    );
  }

  retarget(target: number): void {
    const label = `target systemd ${target}`;
    this.changed({ ...this.history.present, target }, { unit: this.active, ranges: [], label, about: undefined });
  }

  /** Whose units these are: the system's, or those of each user's own manager. */
  manage(manager: 'system' | 'user'): void {
    const { manager: _, ...bundle } = this.history.present;
    const next: Bundle = manager === 'user' ? { ...bundle, manager } : bundle;
    this.changed(next, { unit: this.active, ranges: [], label: `make it a ${manager} unit`, about: undefined });
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

  /** Fetches what the first view did without; a value whose kind was missing is read again, and services are loaded. */
  async complete(): Promise<void> {
    if (this.companion) return;
    const [companion, { advised }] = await Promise.all([loadCompanion(), loadRules(), loadAll()]);
    if (this.companion) return;
    this.companion = companion;
    this.advised = advised;
    this.refresh();
  }

  private unitNamed(name: string): Unit {
    return name === this.state.active ? this.state.unit : this.working(this.loadUnit(name));
  }

  /** A change by hand; what belongs to it in the other files of the pair follows in the same step. */
  private changed(bundle: Bundle, how: Made): void {
    const { unit, ranges, label, about } = how;
    const followed = this.companion?.follow(this.state.loaded, bundle) ?? { bundle, told: [] };
    const told = [...(how.told ?? []), ...(this.companion?.toldWords(followed.told) ?? [])];
    this.active = nameIn(followed.bundle, this.active) ?? renamedTo(followed, this.active);
    this.commit(record(this.history, followed.bundle, label, about), ranges, told, unit);
  }

  private commit(
    history: History<Bundle>,
    ranges: Change['ranges'],
    told: readonly string[] = [],
    unit = this.active,
  ): void {
    if (history === this.history) return;
    this.history = history;
    this.state = this.derive({ id: this.state.change.id + 1, unit, ranges }, told);
    for (const listener of this.listeners) listener();
  }

  private refresh(): void {
    this.state = this.derive(this.state.change, this.state.told);
    for (const listener of this.listeners) listener();
  }

  private derive(change: Change, told: readonly string[]): State {
    const { present: bundle, past, future } = this.history;
    this.active = nameIn(bundle, this.active) ?? firstUnit(bundle);
    const loaded = this.advised({
      bundle,
      units: unitsOf(bundle)
        .filter((name) => this.isLoadable(name))
        .map((name) => this.loadUnit(name)),
    });
    const socket = loaded.units.find(({ name }) => name.endsWith('.socket'));
    const unit = this.advisedUnit(loaded);
    if (unit.pending) void this.complete();
    return {
      bundle,
      loaded,
      active: this.active,
      unit,
      socket,
      change,
      told,
      origin: this.origin,
      opened: this.opened,
      shared: this.shared,
      complete: this.companion !== undefined,
      undoes: past.at(-1)?.label,
      redoes: future[0]?.label,
    };
  }

  /** The unit that is shown, in the form in which it is worked on, with the advice on that. */
  private advisedUnit(loaded: LoadedBundle): Unit {
    const own = loaded.units.find(({ name }) => name === this.active) ?? this.loadUnit(this.active);
    const unit = this.working(own);
    if (unit === own.unit) return unit;
    const units = loaded.units.map((each) => (each.name === this.active ? { ...each, unit, dropIns: [] } : each));
    return this.advised({ ...loaded, units }).units.find(({ name }) => name === this.active)?.unit ?? unit;
  }

  /** A service is loaded once all is here that it needs, or because it is shown. */
  private isLoadable(name: string): boolean {
    return this.companion !== undefined || name.endsWith('.socket') || name === this.active;
  }

  private loadUnit(name: string): BundleUnit {
    return this.units.load(this.history.present, name, this.companion !== undefined);
  }

  /** The unit as the form works on it. */
  private working(unit: BundleUnit): Unit {
    return this.companion?.workingUnit(this.history.present, unit) ?? unit.unit;
  }
}

/** A change by hand: what it touched, what it is called, and what is to be said of it. */
interface Made extends Omit<Change, 'id'> {
  readonly label: string;
  readonly about: string | undefined;
  readonly told?: readonly string[];
}

const unitsOf = ({ files }: Bundle): readonly string[] => [...new Set(files.map(unitOf))];

const nameIn = (bundle: Bundle, unit: string): string | undefined => unitsOf(bundle).find((name) => name === unit);

/** What a unit is called after a change that gave it another name. */
const renamedTo = ({ told }: Reworked, unit: string): string => {
  const found = told.find((each) => each.what === 'renamed' && each.from === unit);
  return found?.what === 'renamed' ? found.to : unit;
};

/** The unit to show first: the socket. */
const firstUnit = (bundle: Bundle): string => {
  const names = unitsOf(bundle);
  return names.find((name) => name.endsWith('.socket')) ?? names[0] ?? `${bundle.name}.socket`;
};

/** Writes a unit's own file, or the only drop-in where there is no more of it. */
function writeOwn(bundle: Bundle, unit: string, text: string): readonly UnitFile[] {
  const own = bundle.files.find((file) => unitOf(file) === unit && !isDropIn(file) && !isPackaged(file));
  // What lies over a package's file cannot be told apart from it yet: nothing is written until it can.
  if (bundle.files.some((file) => unitOf(file) === unit && !isDropIn(file) && isPackaged(file))) return bundle.files;
  const target = own ?? bundle.files.find((file) => unitOf(file) === unit && !isPackaged(file));
  return target
    ? bundle.files.map((file) => (file === target ? { ...file, text } : file))
    : [...bundle.files, { name: unit, text }];
}
