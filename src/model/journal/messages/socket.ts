import type { ByError, Row } from './message.ts';

const listening: ByError = {
  errors: {
    EADDRINUSE: 'listen/in-use',
    EADDRNOTAVAIL: 'listen/no-address',
    EACCES: 'listen/denied',
    EPERM: 'listen/not-permitted',
    ENODEV: 'listen/no-device',
    EINVAL: 'listen/invalid',
    ENOENT: 'listen/no-folder',
    ENOTDIR: 'listen/no-folder',
    EROFS: 'listen/read-only',
    EAFNOSUPPORT: 'listen/no-family',
    EPROTONOSUPPORT: 'listen/no-protocol',
    ESOCKTNOSUPPORT: 'listen/no-protocol',
    EOPNOTSUPP: 'listen/no-protocol',
    ENOPROTOOPT: 'listen/no-protocol',
    EMFILE: 'listen/too-many',
    ENFILE: 'listen/too-many',
    ENOMEM: 'listen/too-many',
    EIO: 'listen/helper',
  },
  else: 'listen/failed',
};

const fifo: ByError = {
  errors: { EEXIST: 'fifo/exists', EISDIR: 'fifo/directory', ENOENT: 'listen/no-folder', EROFS: 'listen/read-only' },
  else: 'fifo/failed',
};

const special: ByError = {
  errors: { ENOENT: 'special/missing', EEXIST: 'special/type', EACCES: 'special/denied', EPERM: 'special/denied' },
  else: 'special/failed',
};

const queue: ByError = {
  errors: { EINVAL: 'queue/limits', EMFILE: 'queue/limits', ENOMEM: 'queue/limits', EEXIST: 'queue/exists' },
  else: 'queue/failed',
};

const template: ByError = { errors: { EINVAL: 'start/no-template', ENOENT: 'start/no-template' }, else: 'start/queue' };

/** A setting of an open socket that the kernel does not take (`socket_apply_socket_options`). */
const option = (says: string, directive: string): Row => [says, 'note', 'option/refused', { directive }];

/** What `socket.c` logs. */
export const socketMessages: readonly Row[] = [
  ['Failed to create listening socket ({address}): {errno}', 'cause', listening],
  ['Failed to create listening socket: {errno}', 'cause', listening],
  ['Failed to receive listening socket ({address}): {errno}', 'limit', 'listen/helper'],
  ['Failed to send listening socket ({address}) to parent: {errno}', 'limit', 'listen/helper'],
  ['Failed to receive listening socket: {errno}', 'limit', 'listen/helper'],
  ['Failed to listen on sockets: {errno}', 'limit', listening],
  ['Failed to open FIFO {address}: {errno}', 'cause', fifo],
  ['Failed to open special file {address}: {errno}', 'cause', special],
  ['Failed to open message queue {address}: {errno}', 'cause', queue],
  ['Failed to create symlink {address} → {link}, ignoring: {errno}', 'note', 'symlink/failed'],

  option('SO_KEEPALIVE failed: {errno}', 'KeepAlive'),
  option('TCP_KEEPIDLE failed: {errno}', 'KeepAliveTimeSec'),
  option('TCP_KEEPINTVL failed: {errno}', 'KeepAliveIntervalSec'),
  option('TCP_KEEPCNT failed: {errno}', 'KeepAliveProbes'),
  option('TCP_DEFER_ACCEPT failed: {errno}', 'DeferAcceptSec'),
  option('SCTP_NODELAY failed: {errno}', 'NoDelay'),
  option('TCP_NODELAY failed: {errno}', 'NoDelay'),
  option('SO_BROADCAST failed: {errno}', 'Broadcast'),
  option('SO_PASSCRED failed: {errno}', 'PassCredentials'),
  option('SO_PASSSEC failed: {errno}', 'PassSecurity'),
  option('SO_PASSPIDFD failed: {errno}', 'PassPIDFD'),
  option('SO_PRIORITY failed: {errno}', 'Priority'),
  option('SO_MARK failed: {errno}', 'Mark'),
  option('IP_TOS failed: {errno}', 'IPTOS'),
  option('IP_TTL/IPV6_UNICAST_HOPS failed: {errno}', 'IPTTL'),
  option('TCP_CONGESTION failed: {errno}', 'TCPCongestion'),
  option('SO_RCVBUF/SO_RCVBUFFORCE failed: {errno}', 'ReceiveBuffer'),
  option('SO_SNDBUF/SO_SNDBUFFORCE failed: {errno}', 'SendBuffer'),
  option('mac_smack_apply_ip_in_fd: {errno}', 'SmackLabelIPIn'),
  option('mac_smack_apply_ip_out_fd: {errno}', 'SmackLabelIPOut'),
  option('SMACK relabelling failed, ignoring: {errno}', 'SmackLabel'),
  option('Setting pipe size failed, ignoring: {errno}', 'PipeSize'),
  option('Failed to enable packet info socket option: {errno}', 'PassPacketInfo'),
  option('Failed to enable timestamping socket option, ignoring: {errno}', 'Timestamping'),

  ['Failed to resolve user {user}: {errno}', 'cause', 'owner/user'],
  ['Failed to resolve group {group}: {errno}', 'cause', 'owner/group'],
  ['Failed to chown(): {errno}', 'cause', 'owner/chown'],
  ['Failed to fchown(): {errno}', 'cause', 'owner/chown'],

  ['Socket service {service} not loaded, refusing.', 'cause', 'start/not-loaded'],
  ['Socket service {service} already active, refusing.', 'cause', 'start/already-active'],
  ['Service to activate vanished, refusing activation.', 'cause', 'start/vanished'],
  [
    'Failed to queue service startup job (Maybe the service file is missing or not a template unit?): {errno}',
    'cause',
    template,
  ],
  [
    'Failed to queue service startup job (Maybe the service file is missing or not a non-template unit?): {errno}',
    'cause',
    'start/queue',
  ],
  [
    'Failed to queue service startup job (Maybe the service is missing or is a template unit?): {errno}',
    'cause',
    template,
  ],
  ['Failed to queue service startup job: {errno}', 'cause', 'start/queue'],
  ['Failed to set socket on service: {errno}', 'cause', 'start/no-template'],
  ['Failed to load connection service unit: {errno}', 'cause', 'start/no-template'],
  ['Connection service unit is masked, refusing.', 'cause', 'start/masked'],

  ['Trigger limit hit, refusing further activation.', 'limit', 'trigger/limit'],
  ['Too many incoming connections ({n}), dropping connection.', 'cause', 'connections/most'],
  ['Too many incoming connections ({n}) from source {source}, dropping connection.', 'cause', 'connections/source'],

  [
    'Socket unit configuration has changed while unit has been running, no open socket file descriptor left. The socket unit is not functional until restarted.',
    'cause',
    'socket/changed',
  ],
  [
    'Socket unit configuration has changed while unit has been running, and some socket file descriptors have not been opened yet. The socket unit is not fully functional until restarted.',
    'cause',
    'socket/changed',
  ],
  [
    'Got POLLHUP on a listening socket. The service probably invoked shutdown() on it, and should better not do that.',
    'cause',
    'socket/shutdown',
  ],
  ['Got unexpected poll event ({event}) on socket.', 'cause', 'socket/shutdown'],
  ['Starting timed out. Terminating.', 'cause', 'socket/timeout'],
  ['Starting timed out. Stopping.', 'cause', 'socket/timeout'],
  ['Stopping timed out. Terminating.', 'cause', 'socket/stop-timeout'],
  ['Stopping timed out. Killing.', 'cause', 'socket/stop-timeout'],
  ['Stopping timed out (2). Terminating.', 'cause', 'socket/stop-timeout'],
  ['Stopping timed out (2). Killing.', 'cause', 'socket/stop-timeout'],

  ['Failed to accept connection socket: {errno}', 'cause', 'socket/resources'],
  ['Failed to receive connection socket: {errno}', 'cause', 'socket/resources'],
  ['Failed to fork off listener stub process: {errno}', 'cause', 'socket/resources'],
  ['Failed to fork off accept stub process: {errno}', 'cause', 'socket/resources'],
  ['Failed to create communication channel: {errno}', 'cause', 'socket/resources'],
  ['Failed to watch sockets: {errno}', 'cause', 'socket/resources'],
  ['Failed to watch listening fds: {errno}', 'cause', 'socket/resources'],
  ['Failed acquire runtime: {errno}', 'cause', 'socket/resources'],
  ['Failed to determine SELinux label: {errno}', 'cause', 'socket/label'],
  ['Failed to join network namespace: {errno}', 'cause', 'socket/namespace'],
  ['Failed to open network namespace path {path}: {errno}', 'cause', 'socket/namespace'],
  ['Network namespace path configured but network namespaces not supported.', 'cause', 'socket/namespace'],
];
