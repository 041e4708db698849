import { unlessListening } from './in-vain.ts';

/** `socket_apply_socket_options()` asks every socket for options of TCP; others say ENOPROTOOPT, which is logged. */
export const noTcp = unlessListening('effect/no-tcp', 'info', 'tcp');
