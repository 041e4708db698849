import { unlessListening } from './in-vain.ts';

/** SO_BROADCAST and IP_PKTINFO act on UDP. */
export const noUdp = unlessListening('effect/no-udp', 'info', 'udp');
