import { inVain, without } from './in-vain.ts';

/** Lines that count only beside another one, such as both numbers of `mq_open(3)`. */
export const alone = inVain('effect/alone', 'info', ({ why, entry }) =>
  why.code === 'needs-directive' && !why.names.includes('KeepAlive') ? [without(entry)] : undefined,
);
