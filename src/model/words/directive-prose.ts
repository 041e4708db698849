import { checkProse } from './check-prose.ts';
import type { Prose } from './prose.ts';

/**
 * What each directive does, in a sentence of our own, and what people call it that search for it. Keyed by section and name.
 * The first view shows none of this, so it is fetched when a hand asks for it.
 */
export const directiveProse: Readonly<Record<string, Prose>> = {
  ...checkProse,

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

  // unit
  'Unit.Description': {
    meaning: 'Names the unit for people, in listings and in the journal.',
    keywords: ['title', 'name', 'label'],
  },
  'Unit.Documentation': {
    meaning: 'Lists where to read about the unit, as man: pages, info: pages, files or web addresses.',
    keywords: ['url', 'man page', 'help'],
  },
  'Unit.After': {
    meaning: 'Starts this unit after these where both are started, and stops it before them.',
    keywords: ['order', 'ordering', 'network-online.target'],
  },
  'Unit.Before': {
    meaning: 'Starts this unit before these where both are started, and stops it after them.',
    keywords: ['order', 'ordering'],
  },
  'Unit.Requires': {
    meaning: 'Starts these units too, and stops this one when one of them is stopped; the order is a matter of After=.',
    keywords: ['dependency', 'depends'],
  },
  'Unit.Wants': {
    meaning: 'Starts these units too, and goes on without those that fail.',
    keywords: ['dependency', 'depends'],
  },
  'Unit.BindsTo': {
    meaning:
      'Requires these units, and stops this one whenever one of them stops for any reason, such as an unplugged device.',
    keywords: ['dependency', 'device'],
  },
  'Unit.PartOf': {
    meaning: 'Stops and restarts this unit when one of these is stopped or restarted, but does not start it with them.',
    keywords: ['dependency'],
  },
  'Unit.Conflicts': {
    meaning: 'Stops these units when this one starts, and the other way round.',
    keywords: ['exclusive'],
  },
  'Unit.Requisite': {
    meaning: 'Fails the start at once unless these units are active already, and does not start them.',
    keywords: ['dependency'],
  },
  'Unit.Upholds': {
    meaning: 'Starts these units again whenever they are found stopped while this one is active.',
    keywords: ['restart', 'dependency'],
  },
  'Unit.DefaultDependencies': {
    meaning: 'Adds the usual dependencies: after sysinit.target, before sockets.target, and stopped at shutdown.',
    keywords: ['early boot', 'sysinit', 'shutdown'],
  },
  'Unit.RequiresMountsFor': {
    meaning: 'Requires the mount units that these paths lie on, and starts after them.',
    keywords: ['mount', 'file system'],
  },
  'Unit.WantsMountsFor': {
    meaning: 'Wants the mount units that these paths lie on, starts after them, and goes on where they fail.',
    keywords: ['mount', 'file system'],
  },
  'Unit.OnFailure': {
    meaning: 'Starts these units when this one fails, for example when it was triggered too often.',
    keywords: ['alert', 'mail', 'trigger-limit-hit'],
  },
  'Unit.OnSuccess': {
    meaning: 'Starts these units when this one stops without a failure.',
  },
  'Unit.OnFailureJobMode': {
    meaning: 'Says what happens to jobs that stand in the way of the units of OnFailure=.',
  },
  'Unit.OnSuccessJobMode': {
    meaning: 'Says what happens to jobs that stand in the way of the units of OnSuccess=.',
  },
  'Unit.StartLimitIntervalSec': {
    meaning: 'Sets the period in which StartLimitBurst= starts of this unit are allowed; 0 turns the limit off.',
    keywords: ['rate limit', 'start-limit-hit', 'too quickly'],
  },
  'Unit.StartLimitBurst': {
    meaning: 'Limits how often this unit may be started per StartLimitIntervalSec=.',
    keywords: ['rate limit', 'start-limit-hit', 'too quickly'],
  },
  'Unit.StartLimitAction': {
    meaning: 'Reboots, powers off or exits when the start limit is hit.',
    keywords: ['reboot', 'poweroff'],
  },
  'Unit.StopWhenUnneeded': {
    meaning: 'Stops the unit once no active unit requires or wants it.',
  },
  'Unit.RefuseManualStart': {
    meaning: 'Refuses systemctl start; only other units can start it.',
  },
  'Unit.RefuseManualStop': {
    meaning: 'Refuses systemctl stop; only other units can stop it.',
  },
  'Unit.PropagatesReloadTo': {
    meaning: 'Reloads these units when this one is reloaded, which a socket unit cannot be.',
  },
  'Unit.ReloadPropagatedFrom': {
    meaning: 'Reloads this unit when one of these is reloaded, which does nothing for a socket unit.',
  },
  'Unit.PropagatesStopTo': {
    meaning: 'Stops these units when this one is stopped.',
  },
  'Unit.StopPropagatedFrom': {
    meaning: 'Stops this unit when one of these is stopped.',
  },
  'Unit.JoinsNamespaceOf': {
    meaning: 'Shares the private /tmp, network and IPC of these units, where both have PrivateTmp= or the like.',
    keywords: ['namespace', 'PrivateNetwork'],
  },
  'Unit.IgnoreOnIsolate': {
    meaning: 'Keeps the unit running when systemctl isolate stops everything else.',
  },
  'Unit.AllowIsolate': {
    meaning: 'Allows systemctl isolate with this unit, which is meant for targets.',
  },
  'Unit.SurviveFinalKillSignal': {
    meaning: "Spares the unit's processes from the last round of signals of a soft reboot.",
    keywords: ['soft-reboot'],
  },
  'Unit.JobTimeoutSec': {
    meaning: 'Cancels a job of this unit that is not done this long after it was queued; 0 means no limit.',
    keywords: ['timeout'],
  },
  'Unit.JobRunningTimeoutSec': {
    meaning: 'Cancels a job of this unit that is not done this long after it began to run; 0 means no limit.',
    keywords: ['timeout'],
  },
  'Unit.JobTimeoutAction': {
    meaning: 'Reboots, powers off or exits when a job of this unit runs into its time limit.',
    keywords: ['reboot', 'poweroff'],
  },
  'Unit.JobTimeoutRebootArgument': {
    meaning: 'Hands this argument to the kernel when JobTimeoutAction= reboots.',
  },
  'Unit.FailureAction': {
    meaning: 'Reboots, powers off or exits when the unit fails.',
    keywords: ['reboot', 'poweroff'],
  },
  'Unit.SuccessAction': {
    meaning: 'Reboots, powers off or exits when the unit stops without a failure.',
    keywords: ['reboot', 'poweroff'],
  },
  'Unit.FailureActionExitStatus': {
    meaning: 'Sets the exit status that the manager or container returns when FailureAction= is exit.',
  },
  'Unit.SuccessActionExitStatus': {
    meaning: 'Sets the exit status that the manager or container returns when SuccessAction= is exit.',
  },
  'Unit.RebootArgument': {
    meaning: 'Hands this argument to the kernel when FailureAction=, SuccessAction= or StartLimitAction= reboots.',
  },
  'Unit.CollectMode': {
    meaning: 'Decides whether systemd also forgets the unit after a failure, and with it its state.',
    keywords: ['garbage collection', 'inactive-or-failed'],
  },
  'Unit.SourcePath': {
    meaning: 'Names the configuration file from which a generator made the unit.',
    keywords: ['generator'],
  },
  'Unit.BindTo': {
    meaning: 'Means the same as BindsTo=, which replaces it.',
  },
  'Unit.PropagateReloadTo': {
    meaning: 'Means the same as PropagatesReloadTo=, which replaces it.',
  },
  'Unit.PropagateReloadFrom': {
    meaning: 'Means the same as ReloadPropagatedFrom=, which replaces it.',
  },
  'Unit.RequiresOverridable': {
    meaning: 'Is read as Requires=, which replaces it, with a warning.',
  },
  'Unit.RequisiteOverridable': {
    meaning: 'Is read as Requisite=, which replaces it, with a warning.',
  },
  'Unit.OnFailureIsolate': {
    meaning: 'Sets OnFailureJobMode= to isolate or replace; write that directive instead.',
  },
  'Unit.StartLimitInterval': {
    meaning: 'Means the same as StartLimitIntervalSec=, which replaces it.',
  },

  // install
  'Install.WantedBy': {
    meaning: 'Makes these units start this one once it is enabled; for a socket unit that is sockets.target.',
    keywords: ['enable', 'boot', 'autostart', 'sockets.target', 'multi-user.target'],
  },
  'Install.RequiredBy': {
    meaning: 'Makes these units require this one once it is enabled, so that they fail where it fails.',
    keywords: ['enable', 'boot'],
  },
  'Install.Also': {
    meaning: 'Enables and disables these units together with this one.',
    keywords: ['enable', 'companion'],
  },
  'Install.Alias': {
    meaning: 'Gives the unit further names once it is enabled, which must end in the same suffix.',
    keywords: ['enable', 'symlink'],
  },
  'Install.UpheldBy': {
    meaning: 'Makes these units start this one again whenever it is found stopped, once it is enabled.',
    keywords: ['enable', 'restart'],
  },
  'Install.DefaultInstance': {
    meaning: 'Names the instance that is enabled when a template is enabled without one.',
    keywords: ['template'],
  },
};
