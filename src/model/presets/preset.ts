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
  /** A unit for a user's own manager; absent: for the system's. */
  readonly manager?: 'user';
  /** A fragment that is laid over this unit, which comes from a package; absent: a whole unit. */
  readonly dropInFor?: string;
}
