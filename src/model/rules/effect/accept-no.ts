import { inVain, without } from './in-vain.ts';

/** Only where systemd accepts connections itself can it count them (`socket_enter_running()`). */
export const acceptNo = inVain('effect/accept-no', 'warning', ({ why, entry }) =>
  why.code === 'needs-accept' && why.accept === 'yes' ? [without(entry)] : undefined,
);
