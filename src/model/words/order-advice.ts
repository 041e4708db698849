import type { AdviceTable } from './words.ts';

/** What makes units wait for each other in a circle, or for what never comes. */
export const orderAdvice = {
  'order/after-late': (p) => ({
    wrong:
      p.when === 'network'
        ? `Where NetworkManager or another ordinary service brings up the network, ${p.late} comes after all sockets, and after ${p.socket}.`
        : `Each of the two waits for the other: ${p.late} comes after all sockets, and so after ${p.socket}.`,
    why: `At boot systemd logs “Found ordering cycle” and drops a job to break it: that of ${p.socket}, of sockets.target or of ${p.late}.`,
    instead:
      'Leave it out: a socket is opened without any of that, an address that comes later by FreeBind=yes. What the program needs belongs in After= of its service.',
  }),
  'order/own-service-first': (p) => ({
    wrong: `Neither can be first: ${p.socket} needs ${p.service} up, and comes before it as its socket.`,
    why: 'A start ends with “Transaction order is cyclic.”',
    instead: `Leave both lines out; ${p.service} may need its socket, by Requires= and After= of its own.`,
  }),
  'order/after-own-service': (p) => ({
    wrong: `A socket comes before its service by itself, and ${p.key}=${p.word} says the reverse.`,
    why: `Started together, systemd drops one of the two (“Found ordering cycle”); restarted together, ${p.socket} stays closed (“Socket service ${p.service} already active, refusing.”).`,
    instead: 'Leave it out.',
  }),
  'order/starts-own-service': (p) => ({
    wrong: `By ${p.key}= each start of ${p.socket} starts ${p.service}, too.`,
    why: `It runs from boot on, whether a client comes or not${
      p.key === 'BindsTo'
        ? ', and when it ends the socket is closed.'
        : p.key === 'Requires'
          ? ', and when it is stopped the socket is closed.'
          : '.'
    }`,
    instead: `Leave it out; ${p.service} may need its socket, by Requires= and After= of its own.`,
  }),
  'order/conflicts-own-service': (p) => ({
    wrong: `A start of ${p.service} closes ${p.socket}, since the two conflict.`,
    why: 'The first client starts the service and is cut off, the service gets no socket, and further clients are refused.',
    instead: 'Leave it out.',
  }),
  'order/other-manager': (p) => ({
    wrong:
      p.manager === 'user'
        ? `The manager of a user knows no ${p.target}, so there is nothing to wait for.`
        : `The system knows no ${p.target}: only the managers of users do.`,
    why: `Without a word systemd leaves it out: ${p.unit} is started as if it were not there.`,
    instead: 'Leave it out, and let the program try again until it has what it needs.',
  }),
} satisfies AdviceTable;
