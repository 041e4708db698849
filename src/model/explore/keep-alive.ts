/** What the kernel takes where the unit sets nothing: `tcp_keepalive_time`, `_intvl` and `_probes` (tcp(7)). */
export const keepAliveDefaults = { time: 7200, interval: 75, probes: 9 } as const;

/** The most that the kernel takes: 32767 s for the times, 127 probes (`MAX_TCP_KEEPIDLE`, `MAX_TCP_KEEPINTVL`, `MAX_TCP_KEEPCNT`). */
export const keepAliveMost = { time: 32767, interval: 32767, probes: 127 } as const;

export interface KeepAliveSettings {
  /** Seconds of silence before the first probe, at least 1. */
  readonly time: number;
  /** Seconds between probes, at least 1. */
  readonly interval: number;
  /** Probes without an answer until the peer counts as dead, at least 1. */
  readonly probes: number;
}

export interface KeepAliveEvent {
  readonly kind: 'silence' | 'probe' | 'dead';
  /** Seconds since the last sign of life. */
  readonly at: number;
  /** Which probe, from 1. */
  readonly number: number;
}

/**
 * What happens on an idle connection whose peer is gone, from the last sign of life on: probes, then the end. One interval after the last
 * probe the connection fails with `ETIMEDOUT`. Follows the kernel's `tcp_keepalive_timer`.
 */
export function keepAliveEvents({ time, interval, probes }: KeepAliveSettings): readonly KeepAliveEvent[] {
  const sent = Array.from(
    { length: probes },
    (_, i): KeepAliveEvent => ({
      kind: 'probe',
      at: time + i * interval,
      number: i + 1,
    }),
  );
  return [
    { kind: 'silence', at: 0, number: 0 },
    ...sent,
    { kind: 'dead', at: deadAfter({ time, interval, probes }), number: 0 },
  ];
}

/** When a dead peer is noticed, in seconds since its last sign of life. */
export const deadAfter = ({ time, interval, probes }: KeepAliveSettings): number => time + interval * probes;
