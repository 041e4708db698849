import type { Prose } from './prose.ts';

/** Directives about listeners, their files and addresses, activation and limits. */
export const listenProse: Readonly<Record<string, Prose>> = {
  // listen
  'Socket.ListenStream': {
    meaning: 'Listens for connections on a TCP port, an IP address with a port, a Unix socket or a vsock port.',
    keywords: ['port', 'address', 'server', 'abstract', 'af_unix', 'af_inet'],
    kernel: ['SOCK_STREAM', 'bind(2)', 'tcp(7)', 'unix(7)', 'vsock(7)'],
  },
  'Socket.ListenDatagram': {
    meaning: 'Listens for datagrams on a UDP port, an IP address with a port or a Unix socket.',
    keywords: ['port', 'packet', 'syslog', 'dns'],
    kernel: ['SOCK_DGRAM', 'bind(2)', 'udp(7)', 'unix(7)'],
  },
  'Socket.ListenSequentialPacket': {
    meaning: 'Listens for connections on a Unix socket over which whole messages arrive in order.',
    kernel: ['SOCK_SEQPACKET', 'unix(7)'],
  },
  'Socket.ListenFIFO': {
    meaning: 'Creates a named pipe at this path and starts the service when something is written to it.',
    keywords: ['named pipe', 'mkfifo'],
    kernel: ['mkfifo(3)', 'fifo(7)'],
  },
  'Socket.ListenSpecial': {
    meaning:
      'Opens an existing character device or a file of /proc or /sys and starts the service when it becomes readable.',
    keywords: ['device', 'character device', 'procfs', 'sysfs'],
    kernel: ['open(2)', 'epoll(7)'],
  },
  'Socket.ListenNetlink': {
    meaning: 'Listens for messages of the kernel on a netlink family and its multicast groups, given as a bit mask.',
    keywords: ['uevent', 'kobject', 'audit', 'route', 'multicast'],
    kernel: ['AF_NETLINK', 'netlink(7)'],
  },
  'Socket.ListenMessageQueue': {
    meaning: 'Creates a POSIX message queue of this name and starts the service when a message arrives.',
    keywords: ['mqueue'],
    kernel: ['mq_open(3)', 'mq_overview(7)'],
  },
  'Socket.ListenUSBFunction': {
    meaning: 'Opens the endpoints of a USB gadget function below a FunctionFS mount point.',
    keywords: ['functionfs', 'gadget', 'ep0'],
    kernel: ['FunctionFS'],
  },
  'Socket.BindIPv6Only': {
    meaning: 'Decides whether an IPv6 socket bound to every address also takes IPv4 connections.',
    keywords: ['v6only', 'dual stack', 'dualstack', 'bindv6only', 'ipv4 only'],
    kernel: ['IPV6_V6ONLY', 'ipv6(7)'],
  },
  'Socket.SocketProtocol': {
    meaning: 'Uses another protocol in place of TCP (SCTP or MPTCP) or of UDP (UDP-Lite).',
    keywords: ['multipath'],
    kernel: ['socket(2)', 'IPPROTO_SCTP', 'IPPROTO_UDPLITE', 'IPPROTO_MPTCP'],
  },

  // files
  'Socket.SocketMode': {
    meaning:
      'Sets the permissions of the Unix socket, FIFO or message queue; to connect to a socket takes the right to write.',
    keywords: ['world writable', 'chmod', 'access mode', 'octal', 'rw'],
    kernel: ['chmod(2)', 'unix(7)'],
  },
  'Socket.SocketUser': {
    meaning: 'Gives the Unix socket or FIFO to this user, and from systemd 257 on message queues too.',
    keywords: ['owner', 'chown', 'uid'],
    kernel: ['chown(2)'],
  },
  'Socket.SocketGroup': {
    meaning: 'Gives the Unix socket or FIFO to this group, and from systemd 257 on message queues too.',
    keywords: ['owner', 'chgrp', 'gid', 'www-data'],
    kernel: ['chown(2)'],
  },
  'Socket.DirectoryMode': {
    meaning:
      'Sets the permissions of missing parent directories, which systemd creates; those that exist stay as they are.',
    keywords: ['mkdir', 'parent directory', 'chmod'],
    kernel: ['mkdir(2)'],
  },
  'Socket.Symlinks': {
    meaning: 'Creates symbolic links to the one Unix socket or FIFO of the unit.',
    keywords: ['alias', 'symbolic link'],
    kernel: ['symlink(2)'],
  },
  'Socket.RemoveOnStop': {
    meaning: 'Deletes Unix sockets, FIFOs, message queues and their symbolic links when the socket unit is stopped.',
    keywords: ['cleanup', 'unlink', 'stale socket'],
    kernel: ['unlink(2)', 'mq_unlink(3)'],
  },
  'Socket.Writable': {
    meaning: 'Opens the file of ListenSpecial= for reading and writing, and not for reading alone.',
    keywords: ['read-write'],
    kernel: ['open(2)', 'O_RDWR'],
  },

  // addresses
  'Socket.FreeBind': {
    meaning: 'Allows binding an IP address that no interface has yet, so that the unit starts before the network does.',
    keywords: ['nonlocal bind', 'cannot assign requested address', 'EADDRNOTAVAIL', 'network-online', 'boot'],
    kernel: ['IP_FREEBIND', 'IPV6_FREEBIND', 'ip(7)'],
  },
  'Socket.BindToDevice': {
    meaning: "Takes traffic of this network interface only, and ties the unit to the interface's device unit.",
    keywords: ['interface', 'eth0', 'nic', 'vrf'],
    kernel: ['SO_BINDTODEVICE', 'socket(7)'],
  },
  'Socket.ReusePort': {
    meaning: 'Lets several sockets bind the same TCP or UDP port; the kernel spreads the traffic over them.',
    keywords: ['port sharing', 'load balancing', 'address already in use'],
    kernel: ['SO_REUSEPORT', 'socket(7)'],
  },
  'Socket.Transparent': {
    meaning:
      'Lets the socket take traffic that a firewall rule redirects from foreign addresses, as a transparent proxy does.',
    keywords: ['tproxy', 'proxy'],
    kernel: ['IP_TRANSPARENT', 'IPV6_TRANSPARENT', 'ip(7)'],
  },
  'Socket.Broadcast': {
    meaning: 'Allows the service to send datagrams to broadcast addresses over this socket.',
    kernel: ['SO_BROADCAST', 'socket(7)'],
  },

  // activation
  'Socket.Service': {
    meaning: 'Names the service that traffic starts, where it is not called like the socket unit.',
    keywords: ['unit', 'companion', 'trigger'],
  },
  'Socket.Accept': {
    meaning: 'Starts an instance of the template service for each connection and hands it the accepted connection.',
    keywords: ['inetd', 'xinetd', 'per connection', 'template', 'instance'],
    kernel: ['accept(2)'],
  },
  'Socket.FileDescriptorName': {
    meaning:
      'Names the sockets of this unit in LISTEN_FDNAMES, so that a service with several sockets can tell them apart.',
    keywords: ['LISTEN_FDNAMES', 'sd_listen_fds_with_names', 'fd name', 'fdname'],
  },
  'Socket.FlushPending': {
    meaning: 'Throws away waiting data and connections each time the service stops, before the unit listens again.',
    keywords: ['discard', 'pending', 'restart loop'],
  },
  'Socket.DeferTrigger': {
    meaning:
      'Puts the start of the service off while it conflicts with running units or jobs, and does not stop those.',
    keywords: ['soft-reboot', 'shutdown', 'lenient', 'conflict', 'patient'],
  },
  'Socket.DeferTriggerMaxSec': {
    meaning: 'Limits how long a start may be put off by DeferTrigger= before the socket unit fails.',
    keywords: ['timeout'],
  },

  // limits
  'Socket.MaxConnections': {
    meaning: 'Limits how many connections have an instance at the same time; further ones are closed at once.',
    keywords: ['concurrent', 'too many connections', 'concurrency'],
  },
  'Socket.Backlog': {
    meaning: 'Sets how many connections may wait to be accepted; the kernel cuts it down to net.core.somaxconn.',
    keywords: ['queue', 'somaxconn', 'pending connections'],
    kernel: ['listen(2)', 'net.core.somaxconn'],
  },
  'Socket.MaxConnectionsPerSource': {
    meaning:
      'Limits how many instances one IP address or vsock peer may have, and from systemd 256 one user of a Unix socket.',
    keywords: ['per ip', 'per host', 'per client', 'denial of service'],
  },
  'Socket.TriggerLimitIntervalSec': {
    meaning: 'Sets the period in which TriggerLimitBurst= starts are allowed; 0 turns the limit off.',
    keywords: ['rate limit', 'trigger-limit-hit'],
  },
  'Socket.TriggerLimitBurst': {
    meaning:
      'Limits how often the service may be started per period; beyond it the socket unit fails and stops listening.',
    keywords: ['rate limit', 'trigger-limit-hit', 'loop'],
  },
  'Socket.PollLimitIntervalSec': {
    meaning: 'Sets the period in which PollLimitBurst= wake-ups are allowed; 0 turns the limit off.',
    keywords: ['rate limit'],
  },
  'Socket.PollLimitBurst': {
    meaning:
      'Limits how often each listener may wake systemd per period; beyond it the listener rests until the period ends.',
    keywords: ['rate limit', 'throttle', 'flood'],
    kernel: ['epoll(7)'],
  },
};
