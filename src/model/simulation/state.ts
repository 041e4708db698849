import type { Deed, Event } from './event.ts';
import { fresh, type Window } from './window.ts';

export type SocketState = 'dead' | 'listening' | 'running' | 'deferred' | 'failed';
export type SocketResult =
  | 'success'
  | 'resources'
  | 'timeout'
  | 'start-limit-hit'
  | 'trigger-limit-hit'
  | 'service-start-limit-hit';
/** As `systemctl show` has them in `SubState`. */
export type ServiceState = 'dead' | 'start' | 'running' | 'exited' | 'failed' | 'auto-restart';
export type ServiceResult = 'success' | 'exit-code' | 'start-limit-hit';

/**
 * What became of a client. `waiting`: in the queue of its listener; `outside`: that queue is full; `served`: the program has
 * it; `answered`; `refused`: it never got further than the door; `lost`: it had waited or was served, and the connection was
 * ended without an answer; `left`: it went by itself.
 */
export type Fate = 'waiting' | 'outside' | 'served' | 'answered' | 'refused' | 'lost' | 'left';

export interface Client {
  readonly number: number;
  readonly from: string;
  readonly door: number;
  readonly fate: Fate;
  /** It went while it waited; the kernel keeps its place. */
  readonly gone: boolean;
}

/** A service of one connection. */
export interface Instance {
  /** Counted from 0, as in its name. */
  readonly number: number;
  readonly client: number;
  readonly state: 'running' | 'dead' | 'failed';
}

/** What will happen, unless the run of the program that it belongs to is over by then. */
export type Due = { readonly at: number; readonly order: number } & (
  | { readonly what: 'deed'; readonly deed: Deed }
  | { readonly what: 'notice' | 'take' | 'begin' | 'unneeded' | 'unbound' | 'undefer' }
  | { readonly what: 'ready' | 'end' | 'again'; readonly run: number }
  | { readonly what: 'idle'; readonly run: number; readonly work: number }
  | { readonly what: 'served'; readonly client: number }
  | { readonly what: 'broken'; readonly client: number }
  | { readonly what: 'poll'; readonly door: number }
  | { readonly what: 'patience'; readonly turn: number }
);

/** Everything there is at one moment. */
export interface State {
  /** In milliseconds from the beginning. */
  readonly time: number;
  readonly socket: { readonly state: SocketState; readonly result: SocketResult };
  readonly service: {
    readonly state: ServiceState;
    readonly result: ServiceResult;
    /** A start is queued. */
    readonly job: boolean;
    /** The program runs. */
    readonly alive: boolean;
    /** It is ready to take what waits. */
    readonly ready: boolean;
    /** How many descriptors it was passed; its listeners stay open as long as it has them. */
    readonly fds: number;
    /** Counts the program's runs. */
    readonly run: number;
    /** Counts what it did, so that it knows whether it was idle. */
    readonly work: number;
    readonly restarts: number;
    readonly limitHit: boolean;
  };
  readonly clients: readonly Client[];
  readonly instances: readonly Instance[];
  readonly accepted: number;
  readonly refused: number;
  readonly triggers: Window;
  readonly polls: readonly Window[];
  /** Listeners that systemd looks away from for a while. */
  readonly paused: readonly boolean[];
  readonly socketStarts: Window;
  readonly serviceStarts: Window;
  /** The files of listeners are there. */
  readonly files: boolean;
  readonly rival: boolean;
  /** Counts the times that activation was put off. */
  readonly deferrals: number;
  readonly due: readonly Due[];
  readonly order: number;
}

/** The machine before anything happened. */
export function initial(doors: number, events: readonly Event[]): State {
  return {
    time: 0,
    socket: { state: 'dead', result: 'success' },
    service: {
      state: 'dead',
      result: 'success',
      job: false,
      alive: false,
      ready: false,
      fds: 0,
      run: 0,
      work: 0,
      restarts: 0,
      limitHit: false,
    },
    clients: [],
    instances: [],
    accepted: 0,
    refused: 0,
    triggers: fresh,
    polls: Array.from({ length: doors }, () => fresh),
    paused: Array.from({ length: doors }, () => false),
    socketStarts: fresh,
    serviceStarts: fresh,
    files: false,
    rival: false,
    deferrals: 0,
    due: events.map(({ at, ...deed }, order) => ({ at, order, what: 'deed', deed })),
    order: events.length,
  };
}

/** How many instances there are at a time: `NConnections`. */
export const connections = ({ instances }: State): number =>
  instances.filter(({ state }) => state === 'running').length;
