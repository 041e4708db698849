import type { AdviceTable } from './words.ts';

/** What goes wrong with where a socket listens. */
export const listenAdvice = {
  'listen/no-free-bind': (p) => ({
    wrong: `${p.address} can be bound only once a network interface has that address.`,
    why: 'Sockets are opened early at boot. When the network is later, the unit fails with “Cannot assign requested address” and stays down.',
    instead: 'Set FreeBind=yes, or listen on all addresses.',
  }),
  'listen/duplicate': (p) => ({
    wrong: `${p.line} is the same address as ${p.first}.`,
    why:
      p.inOne === 'yes'
        ? 'The second socket cannot be opened: it fails with “Address already in use”, and the whole unit with it.'
        : 'An address belongs to one socket: the unit that is started second fails with “Address already in use”.',
    instead: p.inOne === 'yes' ? 'Remove one of the lines.' : 'Give each unit an address of its own.',
  }),
  'listen/overlap': (p) => ({
    wrong: `${p.wide} has the address of ${p.narrow}, too.`,
    why: 'A TCP port of an address belongs to one socket: the second one fails with “Address already in use”, and its unit with it.',
    instead: 'Keep one of the two.',
  }),
  'listen/dual-stack': (p) => ({
    wrong: `${p.wide} takes IPv4 as well, so ${p.narrow} cannot be opened beside it.`,
    why: 'A port alone, or [::], is for IPv6 and IPv4. The second socket fails with “Address already in use”, and its unit with it.',
    instead: 'Remove the IPv4 line, or keep the other to IPv6 by BindIPv6Only=ipv6-only.',
  }),
  'listen/datagram-twice': (p) => ({
    wrong: `${p.line} is the same address as ${p.first}.`,
    why: 'Both are opened without a word. Every datagram goes to the socket that was opened last; the other never gets one.',
    instead: 'Remove one of the lines, or spread the load by ReusePort=yes.',
  }),
  'listen/path-twice': (p) => ({
    wrong: p.other === '' ? `${p.path} is listed twice.` : `${p.path} is the path of a socket in ${p.other}, too.`,
    why: 'To open the second socket systemd removes the path of the first, which stays open, but nobody can reach it any more.',
    instead: 'Give each socket a path of its own.',
  }),
} satisfies AdviceTable;
