import type { AdviceTable } from './words.ts';

/** What goes wrong with where a socket listens. */
export const listenAdvice = {
  'listen/no-free-bind': (p) => ({
    wrong: `${p.address} can be bound only once a network interface has that address.`,
    why: 'Sockets are opened early at boot. When the network is later, the unit fails with “Cannot assign requested address” and stays down.',
    instead: 'Set FreeBind=yes, or listen on all addresses.',
  }),
} satisfies AdviceTable;
