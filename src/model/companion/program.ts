import type { Listener } from '../unit/unit.ts';
import type { Line } from './line.ts';

/**
 * How a program takes its socket: `native`: listening descriptors by LISTEN_FDS; `per-connection`: an instance for each
 * connection, which is its standard input (`Accept=yes`); `wait`: the listening socket itself as standard input, as
 * inetd's `wait`; `proxy`: not at all, so systemd-socket-proxyd stands in between.
 */
export type Taking = 'native' | 'per-connection' | 'wait' | 'proxy';

export type ProgramGroup = 'web' | 'runtime' | 'container' | 'network' | 'database' | 'own';

/** What has to stand in a file that is not a unit: the program's own configuration, or its code. */
export interface Configuration {
  /** Where it belongs: a path, or a file of the program's source such as `server.js`. */
  readonly file: string;
  readonly text: (listeners: readonly Listener[]) => string;
}

/** A program that people put behind a socket unit, and what makes it take the socket. */
export interface Program {
  /** Part of links and tests: it never changes. */
  readonly id: string;
  /** As its makers write it. */
  readonly title: string;
  readonly group: ProgramGroup;
  /** The way that is best for it. */
  readonly taking: Taking;
  /** What its service says beyond what `taking` asks for; `ExecStart=` is among it. With `proxy`: the service behind the proxy. */
  readonly service: (listeners: readonly Listener[]) => readonly Line[];
  /** What its socket unit should say, such as the group that may connect. */
  readonly socket?: readonly Line[];
  /** With `proxy`: where the program itself listens, as `127.0.0.1:6380` or a path; what it must be told is in `service`. */
  readonly behind?: string;
  /**
   * How it is called, by the name of its file and the words that must follow, in this order: `uvicorn`, `git daemon`. For
   * knowing it in a pasted `ExecStart=`; absent where the file can have any name.
   */
  readonly commands?: readonly string[];
  /** What its own configuration or code needs, beyond flags and variables in the service. */
  readonly configuration?: Configuration;
  /** What goes wrong, in sentences: the flag that must not be there, the line its own configuration needs. */
  readonly notes: readonly string[];
}
