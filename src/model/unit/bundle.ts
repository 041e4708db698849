/** One unit file of a bundle. */
export interface UnitFile {
  /**
   * The file's name below the folder for units of the administrator, such as `app.socket` or `ssh.socket.d/port.conf`.
   * An absolute path (`/usr/lib/systemd/system/ssh.socket`) is a package's file: it is read, and not ours to write.
   */
  readonly name: string;
  readonly text: string;
}

/** What a person works on, and what a link carries. */
export interface Bundle {
  /** The name of the unit without its suffix, such as `app`. */
  readonly name: string;
  /** The systemd version the files are for, such as 252. */
  readonly target: number;
  /** Units of a user's own manager; absent: of the system's. */
  readonly manager?: 'user';
  readonly files: readonly UnitFile[];
}

/** Whether a file is a package's own. */
export const isPackaged = (file: Pick<UnitFile, 'name'>): boolean => file.name.startsWith('/');

/** The unit that a file belongs to: that of `ssh.socket.d/port.conf` is `ssh.socket`. */
export const unitOf = ({ name }: Pick<UnitFile, 'name'>): string =>
  /(?:^|\/)([^/]+)\.d\/[^/]+$/.exec(name)?.[1] ?? name.slice(name.lastIndexOf('/') + 1);

/** Whether a file is a drop-in, which adds to a unit. */
export const isDropIn = ({ name }: Pick<UnitFile, 'name'>): boolean => /\.d\/[^/]+$/.test(name);
