import { unlessListening } from './in-vain.ts';

/** `listen(2)` is called for what connections come to, and takes the backlog. */
export const noStream = unlessListening('effect/no-stream', 'info', 'stream');
