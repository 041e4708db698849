/** The groups that presets are offered in. */
export type PresetGroup = 'web' | 'database' | 'secure' | 'more';

/** A unit file to begin with. */
export interface Preset {
  /** Part of links and tests: it never changes. */
  readonly id: string;
  readonly title: string;
  readonly group: PresetGroup;
  /** At most twelve words. */
  readonly summary: string;
  /** The name of the unit without its suffix. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** The program that is behind it, by the id that `companion/programs` has for it; absent: the user's own. */
  readonly program?: string;
  /** The command of a program that is on every machine; absent: that of `program`. */
  readonly command?: string;
  /** A unit for a user's own manager; absent: for the system's. */
  readonly manager?: 'user';
  /** A fragment that is laid over this unit, which comes from a package; absent: a whole unit. */
  readonly dropInFor?: string;
}
