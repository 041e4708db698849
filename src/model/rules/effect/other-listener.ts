import { unlessListening } from './in-vain.ts';

/** Lines for FIFOs, message queues and special files, and buffers of sockets where there is no socket. */
export const otherListener = unlessListening('effect/other-listener', 'info', 'other');
