import type { AdviceTable } from './words.ts';

/** What goes wrong with connections: how many there may be, and what becomes of them. */
export const connectionsAdvice = {
  'connections/failed-instances-stay': (p) => ({
    wrong: `Each connection that ends with an error leaves a failed instance of ${p.service} behind.`,
    why:
      p.limit === undefined
        ? 'It stays loaded and in “systemctl --failed” until somebody resets it; port scans alone make hundreds of them.'
        : `It stays loaded, and counts for MaxConnectionsPerSource=: after ${p.limit} of them the client is turned away.`,
    instead: 'Set CollectMode=inactive-or-failed in [Unit], or put - in front of the command.',
  }),
  'connections/per-source-never-reached': (p) => ({
    wrong: `No client ever reaches ${p.limit} connections: ${
      p.usual === undefined
        ? `MaxConnections=${p.most} is the limit of all together`
        : `${p.most} is the limit of all together, as MaxConnections= is not set`
    }.`,
    why: 'A single address can take all of them, and everybody else is turned away: the limit for each client is there to prevent that.',
    instead: 'Set MaxConnectionsPerSource= to a part of MaxConnections=, or raise MaxConnections=.',
  }),
  'connections/no-brake': (p) => ({
    wrong: `With ${p.line} nothing stops a loop, as ${p.service} has no limit of starts either.`,
    why: 'When the service ends before it takes the connection, systemd starts it again at once, for ever.',
    instead: 'Keep one of the limits: TriggerLimitBurst= of the socket, or StartLimitBurst= of the service.',
  }),
  'connections/server-speaks-first': (p) => ({
    wrong: `${p.protocol} clients on port ${p.port} wait for a greeting that DeferAcceptSec=${p.wait} holds back.`,
    why: 'The kernel hands a connection over once the client has sent something, or when the time is up: until then both sides wait.',
    instead: 'Leave DeferAcceptSec= out: it suits protocols in which the client speaks first, such as HTTP.',
  }),
  'connections/shared-runtime-directory': (p) => ({
    wrong: `The first connection that ends takes the folder of RuntimeDirectory=${p.directories} away from all others.`,
    why: 'Each connection has its instance, all share the folder, and systemd removes it whenever one of them stops.',
    instead: 'Set RuntimeDirectoryPreserve=yes, or have the folder made by a unit that stays.',
  }),
} satisfies AdviceTable;
