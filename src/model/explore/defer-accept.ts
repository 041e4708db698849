/** One message of a TCP handshake, or what one side does. */
export interface Scene {
  /** Seconds since the client began. */
  readonly at: number;
  readonly kind: 'message' | 'act';
  readonly from: 'client' | 'kernel' | 'service';
  readonly to: 'client' | 'kernel' | 'service';
  readonly id:
    | 'syn'
    | 'syn-ack'
    | 'ack'
    | 'ack-held'
    | 'data'
    | 'syn-ack-again'
    | 'ack-late'
    | 'accept'
    | 'read'
    | 'idle';
}

export interface Deferred {
  readonly scenes: readonly Scene[];
  /** When the service gets the connection, in seconds. */
  readonly accepted: number;
  /** How long it then sits there without data. */
  readonly idle: number;
  /** For how long the kernel really holds a silent connection back, in seconds; 0: not at all. */
  readonly holds: number;
}

/**
 * For how long the kernel holds back a connection without data when asked for so many seconds: it counts repeats of its SYN-ACK, which come after 1,
 * 2, 4 … seconds, so that it becomes 1, 3, 7, 15 … s. Follows `secs_to_retrans` and `retrans_to_secs`; tried on a Linux 6.18.
 */
export function heldFor(seconds: number): number {
  if (seconds <= 0) return 0;
  let [period, timeout] = [1, 1];
  for (let repeats = 1; seconds > period && repeats < 255; repeats++) {
    timeout = Math.min(timeout * 2, 120);
    period += timeout;
  }
  return period;
}

/**
 * A client that connects at once and sends its first data `dataAfter` seconds later, at a listener that holds back for `seconds` (0: no
 * `DeferAcceptSec=`). Every message is taken to need no time. Follows tcp(7), `TCP_DEFER_ACCEPT`, and the kernel's `tcp_check_req`.
 */
export function handshake(dataAfter: number, seconds: number): Deferred {
  const holds = heldFor(seconds);
  const data: Scene = { at: dataAfter, kind: 'message', from: 'client', to: 'kernel', id: 'data' };
  const read: Scene = { at: dataAfter, kind: 'act', from: 'service', to: 'service', id: 'read' };
  const opening: readonly Scene[] = [
    { at: 0, kind: 'message', from: 'client', to: 'kernel', id: 'syn' },
    { at: 0, kind: 'message', from: 'kernel', to: 'client', id: 'syn-ack' },
    { at: 0, kind: 'message', from: 'client', to: 'kernel', id: holds > 0 ? 'ack-held' : 'ack' },
  ];
  const accept = (at: number): Scene => ({ at, kind: 'message', from: 'kernel', to: 'service', id: 'accept' });
  const idle = (at: number): Scene => ({ at, kind: 'act', from: 'service', to: 'service', id: 'idle' });
  const whole = (accepted: number, rest: readonly Scene[]): Deferred => ({
    scenes: [...opening, ...rest],
    accepted,
    idle: dataAfter - accepted,
    holds,
  });
  if (holds > 0 && dataAfter <= holds) return whole(dataAfter, [data, accept(dataAfter), read]);
  const waits = dataAfter > holds ? [idle(holds)] : [];
  if (holds === 0) return whole(0, [accept(0), ...waits, data, read]);
  return whole(holds, [
    { at: holds, kind: 'message', from: 'kernel', to: 'client', id: 'syn-ack-again' },
    { at: holds, kind: 'message', from: 'client', to: 'kernel', id: 'ack-late' },
    accept(holds),
    ...waits,
    data,
    read,
  ]);
}
