import { unlessListening } from './in-vain.ts';

/** SCM_CREDENTIALS, SCM_SECURITY and SCM_RIGHTS come with messages of Unix (and partly netlink) sockets alone. */
export const noUnix = unlessListening('effect/no-unix', 'warning', 'unix');
