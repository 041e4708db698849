/** What the command line touches beside files; tests bring their own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Whether standard output is a terminal that shows colours. */
  readonly colors: boolean;
}

/** How the process ends; 64 and 66 are those of sysexits(3). */
export const exit = { clean: 0, errors: 1, warnings: 2, usage: 64, unreadable: 66 } as const;

/** A call that makes no sense; its message is shown with a pointer to the help. */
export class UsageError extends Error {}
