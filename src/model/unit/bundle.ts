/** One unit file of a bundle. */
export interface UnitFile {
  /** The file's name, such as `app.socket` or `ssh.socket.d/port.conf`. */
  readonly name: string;
  readonly text: string;
}

/** What a person works on, and what a link carries. */
export interface Bundle {
  /** The name of the unit without its suffix, such as `app`. */
  readonly name: string;
  /** The systemd version the files are for, such as 252. */
  readonly target: number;
  readonly files: readonly UnitFile[];
}
