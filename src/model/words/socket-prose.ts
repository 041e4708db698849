import type { Prose } from './prose.ts';

/** Directives about TCP, buffers, identity and the commands of a socket. */
export const socketProse: Readonly<Record<string, Prose>> = {
  // tcp
  'Socket.NoDelay': {
    meaning: "Turns Nagle's algorithm off, so that small writes are sent at once and not gathered into fuller packets.",
    keywords: ['nagle', 'latency'],
    kernel: ['TCP_NODELAY', 'tcp(7)'],
  },
  'Socket.KeepAlive': {
    meaning: 'Has the kernel probe idle connections, so that peers which are gone are noticed.',
    keywords: ['dead peer', 'idle', 'nat timeout', 'half open'],
    kernel: ['SO_KEEPALIVE', 'socket(7)'],
  },
  'Socket.KeepAliveTimeSec': {
    meaning: 'Sets how long a connection must be idle before the first keep-alive probe; whole seconds count.',
    keywords: ['keepidle', 'tcp_keepalive_time'],
    kernel: ['TCP_KEEPIDLE', 'tcp(7)'],
  },
  'Socket.KeepAliveIntervalSec': {
    meaning: 'Sets the time between keep-alive probes that stay unanswered; whole seconds count.',
    keywords: ['keepintvl', 'tcp_keepalive_intvl'],
    kernel: ['TCP_KEEPINTVL', 'tcp(7)'],
  },
  'Socket.KeepAliveProbes': {
    meaning: 'Sets how many keep-alive probes may stay unanswered before the kernel drops the connection.',
    keywords: ['keepcnt', 'tcp_keepalive_probes'],
    kernel: ['TCP_KEEPCNT', 'tcp(7)'],
  },
  'Socket.DeferAcceptSec': {
    meaning:
      'Starts the service only once a client has sent data, waiting for it about this long; whole seconds count.',
    keywords: ['lazy accept', 'port scan', 'http'],
    kernel: ['TCP_DEFER_ACCEPT', 'tcp(7)'],
  },
  'Socket.TCPCongestion': {
    meaning: 'Chooses the algorithm with which TCP adapts to a crowded network, such as bbr or cubic.',
    keywords: ['bbr', 'cubic', 'reno'],
    kernel: ['TCP_CONGESTION', 'tcp(7)'],
  },

  // buffers
  'Socket.ReceiveBuffer': {
    meaning: 'Sets the size of the receive buffer; the kernel doubles it for its own bookkeeping.',
    keywords: ['rmem', 'rcvbuf', 'packet loss', 'throughput'],
    kernel: ['SO_RCVBUF', 'SO_RCVBUFFORCE', 'socket(7)'],
  },
  'Socket.SendBuffer': {
    meaning: 'Sets the size of the send buffer; the kernel doubles it for its own bookkeeping.',
    keywords: ['wmem', 'sndbuf', 'throughput'],
    kernel: ['SO_SNDBUF', 'SO_SNDBUFFORCE', 'socket(7)'],
  },
  'Socket.PipeSize': {
    meaning: 'Sets how much a FIFO holds before writers must wait; the kernel rounds it up to a power of two of pages.',
    keywords: ['pipe buffer', 'capacity'],
    kernel: ['F_SETPIPE_SZ', 'fcntl(2)', 'pipe(7)'],
  },
  'Socket.MessageQueueMaxMessages': {
    meaning: 'Sets how many messages the queue holds; it counts only beside MessageQueueMessageSize=.',
    kernel: ['mq_open(3)', 'mq_maxmsg'],
  },
  'Socket.MessageQueueMessageSize': {
    meaning: 'Sets the largest message that the queue takes; it counts only beside MessageQueueMaxMessages=.',
    kernel: ['mq_open(3)', 'mq_msgsize'],
  },
  'Socket.IPTOS': {
    meaning: 'Sets the type-of-service byte, which carries the DSCP, in each IPv4 packet that is sent.',
    keywords: ['dscp', 'qos', 'low-delay', 'traffic class', 'diffserv'],
    kernel: ['IP_TOS', 'ip(7)'],
  },
  'Socket.IPTTL': {
    meaning: 'Sets the time to live of IPv4 packets, or the hop limit on an IPv6 socket.',
    keywords: ['hop limit', 'gtsm', 'time to live'],
    kernel: ['IP_TTL', 'IPV6_UNICAST_HOPS', 'ip(7)', 'ipv6(7)'],
  },
  'Socket.Mark': {
    meaning: 'Marks each packet that is sent, for firewall rules and policy routing.',
    keywords: ['fwmark', 'iptables', 'nftables', 'policy routing'],
    kernel: ['SO_MARK', 'socket(7)'],
  },
  'Socket.Priority': {
    meaning: 'Sets the priority by which the queueing discipline of an interface orders the packets that are sent.',
    keywords: ['qos', 'tc', 'qdisc', 'vlan pcp'],
    kernel: ['SO_PRIORITY', 'socket(7)'],
  },
  'Socket.Timestamping': {
    meaning: 'Has the kernel stamp what arrives with its time, in microseconds or nanoseconds.',
    keywords: ['ntp', 'ptp', 'latency'],
    kernel: ['SO_TIMESTAMP', 'SO_TIMESTAMPNS', 'socket(7)'],
  },
  'Socket.PassPacketInfo': {
    meaning: 'Hands the service the destination address and the interface of each datagram.',
    keywords: ['pktinfo', 'destination address', 'ancillary', 'multihomed'],
    kernel: ['IP_PKTINFO', 'IPV6_RECVPKTINFO', 'NETLINK_PKTINFO', 'ip(7)'],
  },

  // identity
  'Socket.PassCredentials': {
    meaning: 'Hands the service the process, user and group of the sender with each message.',
    keywords: ['peer', 'uid', 'pid', 'ancillary', 'authentication'],
    kernel: ['SO_PASSCRED', 'SCM_CREDENTIALS', 'unix(7)'],
  },
  'Socket.PassPIDFD': {
    meaning: 'Hands the service a pidfd of the sender with each message, which no reused process number can mislead.',
    keywords: ['pid reuse', 'peer', 'ancillary'],
    kernel: ['SO_PASSPIDFD', 'SCM_PIDFD', 'unix(7)'],
  },
  'Socket.PassSecurity': {
    meaning: 'Hands the service the security label (SELinux, SMACK, AppArmor) of the sender with each message.',
    keywords: ['selinux', 'lsm', 'context', 'ancillary'],
    kernel: ['SO_PASSSEC', 'SCM_SECURITY', 'unix(7)'],
  },
  'Socket.AcceptFileDescriptors': {
    meaning: 'Decides whether clients may pass file descriptors over the Unix socket.',
    keywords: ['fd passing', 'hardening', 'ancillary'],
    kernel: ['SO_PASSRIGHTS', 'SCM_RIGHTS', 'unix(7)'],
  },
  'Socket.SELinuxContextFromNet': {
    meaning: 'Runs the service at the SELinux level of the peer, for policies with levels and categories.',
    keywords: ['mls', 'mcs', 'label', 'context'],
    kernel: ['getpeercon(3)', 'selinux(8)'],
  },
  'Socket.SmackLabel': {
    meaning: 'Sets the SMACK label that controls access to a FIFO.',
    keywords: ['lsm', 'mac', 'label'],
    kernel: ['security.SMACK64'],
  },
  'Socket.SmackLabelIPIn': {
    meaning: 'Sets the SMACK label against which arriving packets are checked.',
    keywords: ['lsm', 'mac', 'label'],
    kernel: ['security.SMACK64IPIN'],
  },
  'Socket.SmackLabelIPOut': {
    meaning: 'Sets the SMACK label that packets carry when they are sent.',
    keywords: ['lsm', 'mac', 'label'],
    kernel: ['security.SMACK64IPOUT'],
  },
  'Socket.XAttrEntryPoint': {
    meaning: "Sets an extended attribute on the Unix socket's file, by which tools can tell what speaks there.",
    keywords: ['varlink', 'user.varlink'],
    kernel: ['setxattr(2)', 'xattr(7)'],
  },
  'Socket.XAttrListen': {
    meaning: 'Sets an extended attribute on the listening socket itself, apart from any file in the file system.',
    keywords: ['varlink', 'user.varlink'],
    kernel: ['fsetxattr(2)', 'xattr(7)'],
  },
  'Socket.XAttrAccept': {
    meaning: 'Sets an extended attribute on each connection that systemd accepts.',
    keywords: ['varlink', 'user.varlink'],
    kernel: ['fsetxattr(2)', 'xattr(7)'],
  },

  // commands
  'Socket.ExecStartPre': {
    meaning: 'Runs a command before the sockets are opened; if it fails, the unit fails.',
    keywords: ['hook', 'script', 'prepare'],
  },
  'Socket.ExecStartPost': {
    meaning: 'Runs a command after the sockets are open and have their owner, before the unit counts as started.',
    keywords: ['hook', 'script', 'acl', 'setfacl'],
  },
  'Socket.ExecStopPre': {
    meaning: 'Runs a command when the unit stops, before its sockets are closed.',
    keywords: ['hook', 'script'],
  },
  'Socket.ExecStopPost': {
    meaning: 'Runs a command at the end of stopping, when the unit no longer listens.',
    keywords: ['hook', 'script', 'cleanup'],
  },
  'Socket.TimeoutSec': {
    meaning: 'Limits how long each command, and the change of owner, may take before the unit fails; 0 means no limit.',
    keywords: ['hang', 'timeout'],
  },
  'Socket.PassFileDescriptorsToExec': {
    meaning: 'Hands the open sockets to the commands too, save those of ExecStartPre=, which run before there are any.',
    keywords: ['LISTEN_FDS', 'sd_listen_fds'],
  },
};
