/** Which of the two units a command is about. */
export type Which = 'socket' | 'service';

/** What somebody does, at a time in milliseconds from the beginning. */
export type Event = { readonly at: number } & Deed;

export type Deed =
  | { readonly do: 'boot' }
  | { readonly do: 'start' | 'stop' | 'restart'; readonly unit: Which }
  /** A client connects to a listener, or sends it a message. Its number is that of its coming, from 1. */
  | { readonly do: 'come'; readonly from: string; readonly door: number }
  /** A client goes, answered or not. */
  | { readonly do: 'leave'; readonly client: number }
  /** The program is done with a client; without a number, with the one it has had for longest. */
  | { readonly do: 'finish'; readonly client?: number }
  /** The program ends: well, or in failure. Of several instances that of the client, or the oldest. */
  | { readonly do: 'exit'; readonly well: boolean; readonly client?: number }
  /** A unit that conflicts with the service is started or stopped. */
  | { readonly do: 'rival'; readonly up: boolean }
  /** Nothing but time. */
  | { readonly do: 'wait' };

/** What the program behind the socket does. Times in milliseconds. */
export interface Program {
  /** From its start until it is ready to take what waits. */
  readonly readyAfter: number;
  /** It takes what waits at its descriptors, and answers. */
  readonly takes: boolean;
  /** How long a client keeps it; undefined: until told (`finish`). */
  readonly serves?: number;
  /** It ends by itself, well, when it had nothing to do for so long. */
  readonly idle?: number;
  /** It ends by itself so long after its start. */
  readonly endsAfter?: number;
  /** Whether that is a failure. */
  readonly fails?: boolean;
}

/** What is played: who does what when, and what the program does. */
export interface Scenario {
  readonly program: Program;
  readonly events: readonly Event[];
}
