/** What one connection can carry at most. */
export interface Throughput {
  /** Bits per second that a window of the buffer's size allows: one window per round trip. */
  readonly byBuffer: number;
  /** Bits per second in the end: no more than the link has. */
  readonly bits: number;
  /** The bytes that are under way when the link is full: bandwidth × delay. */
  readonly product: number;
  readonly limitedBy: 'buffer' | 'link';
}

/**
 * The throughput of one TCP connection with a buffer of `buffer` bytes over a link of `bandwidth` bits per second whose round trip takes `delay`
 * seconds; all above 0. The kernel doubles what is asked for and keeps half of it for its own account (socket(7), tcp(7)), so that about
 * the number that was asked for is left for data.
 */
export function throughput(buffer: number, bandwidth: number, delay: number): Throughput {
  const byBuffer = (buffer * 8) / delay;
  const product = (bandwidth * delay) / 8;
  return {
    byBuffer,
    bits: Math.min(byBuffer, bandwidth),
    product,
    limitedBy: byBuffer < bandwidth ? 'buffer' : 'link',
  };
}

/** What the kernel gives at least, in bytes as `getsockopt` tells: 2304 to receive and 4608 to send, measured on a Linux 6.18. */
export const leastBuffer = { receive: 2304, send: 4608 } as const;
