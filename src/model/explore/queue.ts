/** What stands in the kernel where nobody changed it: `net.core.somaxconn`, since Linux 5.4. */
export const somaxconnDefault = 4096;

export interface QueueSettings {
  /** `Accept=yes`: systemd takes each connection at once and starts an instance for it. */
  readonly accept: boolean;
  /** Clients that arrive in a second, evenly spaced; above 0. */
  readonly rate: number;
  /** Seconds that the service needs for a client; above 0. */
  readonly service: number;
  /** How many clients the service deals with at a time; counts where `accept` is not set. */
  readonly workers: number;
  readonly backlog: number;
  readonly somaxconn: number;
  /** How many instances there may be at a time; counts with `accept` only. */
  readonly maxConnections: number;
  /** Seconds to look at. */
  readonly seconds: number;
}

/** How it stands right after a client came. */
export interface Moment {
  /** In seconds. */
  readonly at: number;
  readonly served: number;
  readonly waiting: number;
  /** How many found no place until now. */
  readonly away: number;
}

/** How many connections wait at most: the kernel takes one more than the smaller of the two numbers (`sk_acceptq_is_full`; tried with TCP and Unix sockets). */
export const queueLength = ({ backlog, somaxconn }: Pick<QueueSettings, 'backlog' | 'somaxconn'>): number =>
  Math.min(backlog, somaxconn) + 1;

/** The most clients that are followed; with more there is nothing more to see. */
export const mostClients = 4000;

/**
 * Clients that come one after the other, are served as soon as there is room, and wait until then. With `accept` nobody waits: beyond
 * `maxConnections` a connection is closed at once. Client times are exact, nothing is drawn by chance.
 */
export function fillQueue(settings: QueueSettings): readonly Moment[] {
  const { accept, rate, service, seconds } = settings;
  const places = accept ? settings.maxConnections : settings.workers;
  const room = accept ? 0 : queueLength(settings);
  const count = Math.min(mostClients, Math.floor(rate * seconds + 1e-9) + 1);
  // The clients that are being served end in the order in which they began, as all need the same time.
  const ends: number[] = [];
  const waiting: number[] = [];
  let [doneTo, waitTo, away] = [0, 0, 0];
  const moments: Moment[] = [];
  const begin = (at: number) => ends.push(at + service);
  for (let i = 0; i < count; i++) {
    const now = i / rate;
    // Whoever ended by now makes room for the next in the queue, at the time of the end.
    for (let end = ends[doneTo]; end !== undefined && end <= now + 1e-9; end = ends[doneTo]) {
      doneTo++;
      if (waitTo < waiting.length) {
        waitTo++;
        begin(end);
      }
    }
    if (ends.length - doneTo < places) begin(now);
    else if (waiting.length - waitTo < room) waiting.push(now);
    else away++;
    moments.push({ at: now, served: ends.length - doneTo, waiting: waiting.length - waitTo, away });
  }
  return moments;
}

/** The clients that can be dealt with in a second, for good. */
export const capacity = ({ accept, workers, maxConnections, service }: QueueSettings): number =>
  (accept ? maxConnections : workers) / service;
