import type { WordTable } from './words.ts';

/** What goes wrong between a socket and its service, about which systemd says nothing until it happens. */
export const pairProblems = {
  'pair/several-on-stdin': (p) => ({
    wrong: `StandardInput=socket takes one socket, and ${p.socket} has ${p.count}: the service fails with “Got more than one socket.”`,
    instead: 'Take the sockets by LISTEN_FDS, or listen on one thing.',
  }),
  'pair/started-at-boot': (p) => ({
    wrong: `This line starts ${p.service} at boot, so that ${p.socket} has nothing to start.`,
    instead: 'Leave [Install] to the socket.',
  }),
  'pair/proxy-alone': (p) => ({
    wrong: `In a private network of its own the proxy cannot reach ${p.address}.`,
    instead: 'Let it join that of the program by JoinsNamespaceOf=, or connect to a Unix socket.',
  }),
  'pair/runtime-directory': (p) => ({
    wrong: `${p.path} lies in ${p.directory}, which systemd removes when the service stops; the socket goes with it, and no client finds it again.`,
    instead: 'Keep the folder by RuntimeDirectoryPreserve=yes, or listen elsewhere in /run.',
  }),
  'pair/never-accepts': (p) => ({
    wrong: `${p.program} takes no connection: systemd starts it again and again, until ${p.socket} fails with “trigger-limit-hit”.`,
    instead: 'Run a program that accepts, or set Accept=yes with StandardInput=socket.',
  }),
  'pair/binds-itself': (p) => ({
    wrong: `“${p.words}” lets the program open port ${p.port} itself, which systemd holds: “Address already in use”.`,
    instead: 'Leave it out where the program takes the socket from systemd, or put a proxy in between.',
  }),
  'pair/no-template': (p) => ({
    wrong: `With Accept=yes each connection starts an instance of ${p.template}; ${p.service} is never started.`,
    instead: `Call it ${p.template}.`,
  }),
} satisfies WordTable;
