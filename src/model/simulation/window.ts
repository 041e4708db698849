/** How often something may happen: `burst` times within `interval` milliseconds. Either of them 0: without end. */
export interface Limit {
  readonly interval: number;
  readonly burst: number;
}

/** How often it happened since the period began, in milliseconds; -1 before the first time. */
export interface Window {
  readonly begin: number;
  readonly count: number;
}

export const fresh: Window = { begin: -1, count: 0 };

/**
 * Counts one more time; undefined where that is one too many. A period begins with the first time after the one before it is
 * over: it does not slide. Follows `ratelimit_below()`.
 */
export function counted(window: Window, { interval, burst }: Limit, now: number): Window | undefined {
  if (interval === 0 || burst === 0) return window;
  if (window.begin < 0 || now - window.begin > interval) return { begin: now, count: 1 };
  return window.count < burst ? { begin: window.begin, count: window.count + 1 } : undefined;
}
