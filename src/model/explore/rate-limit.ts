export interface RateLimit {
  /** In ms; 0: no limit. */
  readonly interval: number;
  /** 0: no limit. */
  readonly burst: number;
}

/** What systemd takes where the unit sets nothing; there is no poll limit before 255. systemd.socket(5), `socket_set_defaults`. */
export const triggerDefaults = (accept: boolean): RateLimit => ({ interval: 2000, burst: accept ? 200 : 20 });
export const pollDefaults = (accept: boolean): RateLimit => ({ interval: 2000, burst: accept ? 150 : 15 });
export const pollLimitSince = 255;
/** How often a service may be started where nothing is set (`DefaultStartLimitIntervalSec=`, `DefaultStartLimitBurst=`). */
export const startDefaults: RateLimit = { interval: 10_000, burst: 5 };

export interface Tick {
  /** In ms. */
  readonly at: number;
  /** When the connection came that this is about; earlier than `at` where the poll limit held it back. */
  readonly came: number;
  readonly outcome: 'started' | 'tripped';
}

/** Which limit failed the socket: its own, or that of the service, which `StartLimitBurst=` in its `[Unit]` sets. */
export type Tripped = 'trigger' | 'start';

export interface Run {
  readonly ticks: readonly Tick[];
  /** When the listener is not looked at, from and to, in ms. */
  readonly pauses: readonly (readonly [from: number, to: number])[];
  /** When a limit failed the socket, in ms, and which. */
  readonly failedAt: number | undefined;
  readonly by: Tripped | undefined;
}

const on = (limit: RateLimit | undefined): limit is RateLimit =>
  limit !== undefined && limit.interval > 0 && limit.burst > 0;

/** How late systemd is at the end of a pause, in ms: some microseconds. */
const moment = 0.01;

/** Counts as `ratelimit_below` does: a window begins with the first event, and one that comes after its end begins the next. */
function counter({ interval, burst }: RateLimit) {
  let [begin, seen] = [Number.NEGATIVE_INFINITY, 0];
  return {
    below(at: number): boolean {
      if (at - begin > interval) [begin, seen] = [at, 0];
      seen++;
      return seen <= burst;
    },
    /** When the window ends. */
    ends: () => begin + interval,
    reset: () => {
      begin = Number.NEGATIVE_INFINITY;
    },
  };
}

/**
 * A listener on which something is new every `every` ms until `until`, each time starting the service: a service that ends without
 * taking the connection, or one instance per connection. `poll` is undefined where nothing is counted: before 255, and with `Accept=no`, where
 * the count begins anew each time that the service ends (`socket_watch_fds`). One event more than the burst of the poll limit waits until the
 * interval is over; one more than that of the trigger limit fails the socket for good. So does one more than `start`, the limit of the one
 * service that is started over and over; with an instance per connection it is undefined, as each has a count of its own.
 * Follows `socket_enter_running` and `sd_event_source_set_ratelimit`.
 */
export function runLimits(
  every: number,
  until: number,
  trigger: RateLimit,
  poll: RateLimit | undefined,
  start: RateLimit | undefined = undefined,
): Run {
  const [triggers, looks, starts] = [trigger, poll, start].map((limit) => (on(limit) ? counter(limit) : undefined));
  const ticks: Tick[] = [];
  const pauses: (readonly [number, number])[] = [];
  let free = 0;
  for (let came = 0; came <= until; came += every) {
    let at = Math.max(came, free);
    if (looks && !looks.below(at)) {
      const ends = looks.ends();
      pauses.push([at, ends]);
      looks.reset();
      // systemd wakes up a moment after the interval, so that the one of the trigger limit is over as well.
      at = ends + moment;
      free = at;
      looks.below(at);
    }
    if (at > until) break;
    const by = triggers?.below(at) === false ? 'trigger' : starts?.below(at) === false ? 'start' : undefined;
    if (by) {
      ticks.push({ at, came, outcome: 'tripped' });
      return { ticks, pauses, failedAt: at, by };
    }
    ticks.push({ at, came, outcome: 'started' });
  }
  return { ticks, pauses, failedAt: undefined, by: undefined };
}
