import type { AdviceTable } from './words.ts';

/** What goes wrong between a socket and its service. */
export const pairAdvice = {
  'pair/several-on-stdin': (p) => ({
    wrong: `StandardInput=socket takes one socket, and ${p.socket} has ${p.count}.`,
    why: 'A service has one standard input: at the first connection systemd logs “Got more than one socket.” and runs nothing.',
    instead: 'Take the sockets by LISTEN_FDS, or listen on one thing.',
  }),
  'pair/started-at-boot': (p) => ({
    wrong: `This line starts ${p.service} at boot, so that ${p.socket} has nothing to start.`,
    why: 'Socket activation starts the service when the first client comes; enabled on its own it always runs.',
    instead: 'Leave [Install] to the socket.',
  }),
  'pair/proxy-alone': (p) => ({
    wrong: `In a private network of its own the proxy cannot reach ${p.address}.`,
    why: 'PrivateNetwork=yes leaves a loopback that nobody else is on: each client is turned away once it has connected.',
    instead: 'Let it join that of the program by JoinsNamespaceOf=, or connect to a Unix socket.',
  }),
  'pair/runtime-directory': (p) => ({
    wrong: `${p.path} lies in ${p.directory}, which systemd removes when the service stops.`,
    why: 'The socket still listens then, but its path is gone, and no client finds it again before the socket unit is restarted.',
    instead: 'Keep the folder by RuntimeDirectoryPreserve=yes, or listen elsewhere in /run.',
  }),
  'pair/never-accepts': (p) => ({
    wrong: `${p.program} takes no connection.`,
    why: `It still waits when the program has ended, so systemd starts it again and again, until ${p.socket} fails with “service-start-limit-hit”.`,
    instead: 'Run a program that accepts, or set Accept=yes with StandardInput=socket.',
  }),
  'pair/binds-itself': (p) => ({
    wrong: `“${p.words}” lets the program open port ${p.port} itself.`,
    why: 'That port is open already, in the hands of systemd: the program fails with “Address already in use”.',
    instead: 'Leave it out where the program takes the socket from systemd, or put a proxy in between.',
  }),
  'pair/no-template': (p) => ({
    wrong: `With Accept=yes each connection starts an instance of ${p.template}; ${p.service} is never started.`,
    why: `At the first connection ${p.socket} fails, since the template is not there, and listens no more.`,
    instead: `Call it ${p.template}.`,
  }),
} satisfies AdviceTable;
