import { inVain, without } from './in-vain.ts';

/** With `Service=` and `DeferTrigger=` systemd refuses the unit, and says so itself. */
export const acceptYes = inVain('effect/accept-yes', 'info', ({ why, entry, socket }) =>
  why.code === 'needs-accept' && why.accept === 'no' && socket.unit.state === 'loaded' ? [without(entry)] : undefined,
);
