import type { AdviceTable } from './words.ts';

/** Lines that do nothing in the unit where they stand. */
export const effectAdvice = {
  'effect/no-path': (p) => ({
    wrong: `${p.line} does nothing here, as no listener is a path.`,
    why: `It is about the file of a Unix socket or FIFO, and ${p.listener} has none: whoever reaches it can connect.`,
    instead: 'Remove the line. To limit who connects, listen on a path, or on 127.0.0.1.',
  }),
  'effect/no-tcp': (p) => ({
    wrong: `${p.line} does nothing here, as no listener is TCP.`,
    why: `It is an option of TCP connections, and ${p.listener} is something else.`,
    instead: 'Remove the line.',
  }),
  'effect/no-ip': (p) => ({
    wrong: `${p.line} does nothing here, as no listener is IP.`,
    why: `It is an option of IP sockets, and ${p.listener} is something else.`,
    instead: 'Remove the line.',
  }),
  'effect/no-ipv6': (p) => ({
    wrong: `${p.line} does nothing here, as no listener is IPv6.`,
    why: `It says whether an IPv6 socket takes IPv4 as well, and ${p.listener} is none.`,
    instead: 'Remove the line, or listen on a port alone to be reached by both.',
  }),
  'effect/no-udp': (p) => ({
    wrong: `${p.line} does nothing here, as no listener is UDP.`,
    why: `It is an option for datagrams of IP, and ${p.listener} is something else.`,
    instead: 'Remove the line.',
  }),
  'effect/no-unix': (p) => ({
    wrong: `${p.line} does nothing here, as no listener is a Unix socket.`,
    why: `The kernel says who is at the other end of Unix sockets alone, and ${p.listener} is none: the service is told nothing.`,
    instead: 'Remove the line, or listen on a path.',
  }),
  'effect/no-stream': (p) => ({
    wrong: `${p.line} does nothing here, as nothing is connected to.`,
    why: `It is about connections, and ${p.listener} takes single messages.`,
    instead: 'Remove the line.',
  }),
  'effect/other-listener': (p) => ({
    wrong: `${p.line} does nothing here, as no listener is ${p.needs}.`,
    why: `It is made for ${p.needs}, and ${p.listener} is something else.`,
    instead: 'Remove the line.',
  }),
  'effect/accept-no': (p) => ({
    wrong: `${p.line} does nothing without Accept=yes.`,
    why: 'It is about connections that systemd accepts, and here the service accepts all of them itself.',
    instead: 'Remove the line and set the limit in the program, or set Accept=yes and make the service a template.',
  }),
  'effect/accept-yes': (p) => ({
    wrong: `${p.line} does nothing with Accept=yes.`,
    why: 'It is about the one service of Accept=no. Here every connection has an instance of its own.',
    instead: 'Remove the line.',
  }),
  'effect/keep-alive-off': (p) => ({
    wrong: `${p.line} does nothing without KeepAlive=yes.`,
    why: 'It says how idle connections are probed. They are not, unless the program switches that on itself.',
    instead: 'Add KeepAlive=yes, or remove the line.',
  }),
  'effect/alone': (p) => ({
    wrong: `${p.line} does nothing without ${p.names}.`,
    why: 'The two count together only. Alone it is passed over without a word.',
    instead: `Add ${p.names}, or remove the line.`,
  }),
  'effect/default-value': (p) => ({
    wrong: `${p.line} is the case anyway.`,
    why: 'A default that is written out looks like a decision, and the lines that are one are harder to find.',
    instead: 'Remove the line, or say in a comment above it why it is there.',
  }),
  'effect/backlog': (p) => ({
    wrong: `Backlog=${p.value} is more than the kernel allows by default.`,
    why: `It is cut to net.core.somaxconn without a word, which is ${p.usual} unless the machine sets something else.`,
    instead: 'Leave the line out, which asks for as much as there is. For more, raise net.core.somaxconn, too.',
  }),
  'effect/out-of-range': (p) => ({
    wrong: `${p.line} is not what the kernel takes, which is ${p.range}.`,
    why: 'The socket is opened all the same: “Invalid argument” is logged, and the kernel’s own value stays.',
    instead: `Write a value from ${p.range}.`,
  }),
  'effect/whole-seconds': (p) => ({
    wrong: `${p.line} is less than a second, and counts as none.`,
    why: 'The kernel takes whole seconds here. The fraction is cut off, and zero switches the option off.',
    instead: 'Write 1s or more.',
  }),
  'effect/ttl-dual-stack': (p) => ({
    wrong: `IPTTL=${p.hops} is not set for clients that come to port ${p.port} by IPv4.`,
    why: 'The port is one IPv6 socket that takes IPv4 as well, and only its hop limit for IPv6 is set: IPv4 packets leave with the kernel’s own, mostly 64.',
    instead: `Listen on 0.0.0.0:${p.port} and [::]:${p.port} with BindIPv6Only=ipv6-only.`,
  }),
  'effect/tos-ipv6': (p) => ({
    wrong: `${p.line} does not mark the IPv6 packets of port ${p.port}.`,
    why: 'It sets the type of service of IPv4. IPv6 has a traffic class in its place, which no setting of a socket unit sets.',
    instead: 'Let the program set the traffic class, or mark the packets in the firewall.',
  }),
  'effect/limit-off': (p) => ({
    wrong: `${p.line} does nothing beside ${p.off}=0.`,
    why: 'A limit is so many times in such a time: one of the two at zero switches it off.',
    instead: `Remove the line, or give ${p.off}= another value.`,
  }),
  'effect/fd-name': (p) => ({
    wrong: `With Accept=yes the descriptor is not called ${p.name} before systemd ${p.since}.`,
    why: 'Up to then every connection is handed over under the name “connection”.',
    instead: 'Let the program look for “connection”, or take the first descriptor.',
  }),
  'effect/per-source-unix': (p) => ({
    wrong: `MaxConnectionsPerSource=${p.value} does not count clients of a Unix socket before systemd ${p.since}.`,
    why: 'Up to then clients are told apart by their IP address, and those of a Unix socket have none: only MaxConnections= holds.',
    instead: 'Set MaxConnections= as low as it has to be.',
  }),
  'effect/protocol-type': (p) => ({
    wrong: `The unit has no ${p.type}=, and ${p.protocol} is asked of nothing else.`,
    why: `SocketProtocol= is passed over without a word: ${p.listener} is opened as if the line were not there.`,
    instead: `Use ${p.type}=, or remove SocketProtocol=.`,
  }),
  'effect/free-bind': (p) => ({
    wrong: `FreeBind=yes does nothing here: ${p.listener} can be opened at any time.`,
    why: 'It is for an address that an interface gets later. All addresses and loopback need no interface.',
    instead: 'Remove the line.',
  }),
  'effect/directory-mode': (p) => ({
    wrong: `DirectoryMode=${p.mode} does nothing here: ${p.folder} is there already.`,
    why: 'It is for folders that systemd has to make on the way to the path.',
    instead: 'Remove the line, or give the socket a folder of its own.',
  }),
  'effect/user-privilege': (p) => ({
    wrong: `A user’s manager may not set ${p.line}.`,
    why: 'It needs a privilege (CAP_NET_ADMIN): “Operation not permitted” is logged, and the socket is opened without it.',
    instead: 'Remove the line, or make it a unit of the system.',
  }),
} satisfies AdviceTable;
