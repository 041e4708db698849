import {
  type Assessor,
  late,
  plain,
  scaled,
  setting,
  withoutCalls,
  withoutCapability,
  withoutFamily,
  withoutNamespace,
} from './assessor.ts';
import * as judge from './scales.ts';

const noRoot = (path: string): boolean => /^\/*$/.test(path);

/** Who it runs as, and what it has of the system to itself. */
const apart: readonly Assessor[] = [
  scaled('User=/DynamicUser=', 2000, 10, judge.judgeUser),
  scaled('SupplementaryGroups=', 200, 1, judge.judgeGroups),
  setting('PrivateDevices', 1000, 'Its /dev has no hardware.', 'It can reach the hardware that its user may.'),
  setting('PrivateMounts', 1000, 'What it mounts stays its own.', 'What it mounts shows in the whole system.'),
  setting('PrivateNetwork', 2500, 'It has a network of its own, with nobody on it.', 'It is on the network.'),
  late(setting('PrivateTmp', 1000, 'Its /tmp is its own.', 'It shares /tmp with everybody.')),
  setting('PrivateUsers', 1000, 'It knows no users but root and its own.', 'It knows the users of the system.'),
  late(
    plain(
      'RootDirectory=/RootImage=',
      200,
      (sandbox) => !noRoot(sandbox.text('RootDirectory')) || !noRoot(sandbox.text('RootImage')),
      'It has a root directory of its own.',
      'Its root directory is that of the system.',
    ),
  ),
];

/** What of the system is protected from it. */
const protects: readonly Assessor[] = [
  setting('ProtectControlGroups', 1000, 'It cannot change control groups.', 'It could change control groups.'),
  setting('ProtectKernelModules', 1000, 'It cannot load kernel modules.', 'It could load kernel modules.'),
  setting('ProtectKernelTunables', 1000, 'It cannot change kernel settings.', 'It could change kernel settings.'),
  setting('ProtectKernelLogs', 1000, 'The kernel log is closed to it.', 'It could read and empty the kernel log.'),
  setting('ProtectClock', 1000, 'It cannot set the clock.', 'It could set the clock.'),
  late(scaled('ProtectHome=', 1000, 10, judge.judgeHome)),
  setting('ProtectHostname', 50, 'It cannot change the host name.', 'It could change the host name.'),
  late(scaled('ProtectSystem=', 1000, 10, judge.judgeSystem)),
  scaled('ProtectProc=', 1000, 3, judge.judgeProc),
  plain(
    'ProcSubset=',
    10,
    (sandbox) => sandbox.text('ProcSubset') === 'pid',
    'Its /proc has processes only.',
    'Its /proc tells about the whole system.',
  ),
];

/** What its processes may do. */
const habits: readonly Assessor[] = [
  setting('LockPersonality', 100, 'It cannot change its execution domain.', 'It could change its execution domain.'),
  setting(
    'MemoryDenyWriteExecute',
    100,
    'Memory that it writes cannot be run.',
    'Memory that it writes could be run as a program.',
  ),
  setting(
    'NoNewPrivileges',
    1000,
    'No program that it starts gains rights.',
    'A program such as sudo could give it more rights.',
  ),
  scaled('UMask=', 100, 10, judge.judgeMask),
  plain(
    'KeyringMode=',
    1000,
    (sandbox) => sandbox.text('KeyringMode') === 'private',
    'Its kernel keyring is its own.',
    'It shares a kernel keyring with others.',
  ),
  plain(
    'NotifyAccess=',
    1000,
    (sandbox) => sandbox.text('NotifyAccess') !== 'all',
    'Only its main processes can tell systemd how it is.',
    'Any process of it can tell systemd how it is.',
  ),
  scaled('RemoveIPC=', 100, 1, judge.judgeIpc),
  plain(
    'Delegate=',
    100,
    (sandbox) => !sandbox.is('Delegate'),
    'Its control group is systemd’s to divide.',
    'It divides its control group itself.',
  ),
  setting(
    'RestrictRealtime',
    500,
    'It cannot ask for realtime scheduling.',
    'It could hog a CPU by realtime scheduling.',
  ),
  setting('RestrictSUIDSGID', 1000, 'It cannot make set-user-ID files.', 'It could make set-user-ID files.'),
  scaled('SystemCallArchitectures=', 1000, 10, judge.judgeArchitectures),
  scaled('IPAddressDeny=', 1000, 10, judge.judgeAddresses),
  scaled('DeviceAllow=', 1000, 10, judge.judgeDevices),
  plain(
    'AmbientCapabilities=',
    500,
    (sandbox) => sandbox.text('AmbientCapabilities') === '',
    'It is given no capabilities.',
    'It is given capabilities that its user does not have.',
  ),
];

const capabilities: readonly Assessor[] = [
  withoutCapability('CAP_SYS_ADMIN', 1500, 'sys_admin', 'administer the system'),
  withoutCapability(
    'CAP_SET(UID|GID|PCAP)',
    1500,
    'setuid setgid setpcap',
    'take on another user or more capabilities',
  ),
  withoutCapability('CAP_SYS_PTRACE', 1500, 'sys_ptrace', 'look into processes of others'),
  withoutCapability('CAP_SYS_TIME', 1000, 'sys_time', 'set the clock'),
  withoutCapability('CAP_NET_ADMIN', 1000, 'net_admin', 'configure the network'),
  withoutCapability('CAP_SYS_RAWIO', 1000, 'sys_rawio', 'address hardware directly'),
  withoutCapability('CAP_SYS_MODULE', 1000, 'sys_module', 'load kernel modules'),
  withoutCapability('CAP_AUDIT_*', 500, 'audit_control audit_read audit_write', 'use the audit log'),
  withoutCapability('CAP_SYSLOG', 500, 'syslog', 'use the kernel log'),
  withoutCapability('CAP_SYS_(NICE|RESOURCE)', 500, 'sys_nice sys_resource', 'go beyond its priority and limits'),
  withoutCapability('CAP_MKNOD', 500, 'mknod', 'make device nodes'),
  withoutCapability('CAP_(CHOWN|FSETID|SETFCAP)', 1000, 'chown fsetid setfcap', 'give files away or give them rights'),
  withoutCapability(
    'CAP_(DAC_*|FOWNER|IPC_OWNER)',
    1000,
    'dac_override dac_read_search fowner ipc_owner',
    'get around the rights of files',
  ),
  withoutCapability('CAP_KILL', 500, 'kill', 'send signals to processes of others'),
  withoutCapability(
    'CAP_NET_(BIND_SERVICE|BROADCAST|RAW)',
    500,
    'net_bind_service net_broadcast net_raw',
    'bind low ports or send raw packets',
  ),
  withoutCapability('CAP_SYS_BOOT', 100, 'sys_boot', 'restart the machine'),
  withoutCapability('CAP_MAC_*', 100, 'mac_admin mac_override', 'change mandatory access control'),
  withoutCapability('CAP_LINUX_IMMUTABLE', 75, 'linux_immutable', 'make files immutable'),
  withoutCapability('CAP_IPC_LOCK', 50, 'ipc_lock', 'lock any amount of memory'),
  withoutCapability('CAP_SYS_CHROOT', 50, 'sys_chroot', 'change its root directory'),
  withoutCapability('CAP_BLOCK_SUSPEND', 25, 'block_suspend', 'keep the machine awake'),
  withoutCapability('CAP_WAKE_ALARM', 25, 'wake_alarm', 'wake the machine'),
  withoutCapability('CAP_LEASE', 25, 'lease', 'take leases on files of others'),
  withoutCapability('CAP_SYS_TTY_CONFIG', 25, 'sys_tty_config', 'hang up terminals'),
  withoutCapability('CAP_SYS_PACCT', 25, 'sys_pacct', 'switch process accounting'),
  withoutCapability('CAP_BPF', 25, 'bpf', 'load BPF programs'),
];

const namespaces: readonly Assessor[] = [
  withoutNamespace('user', 1500, 'users'),
  withoutNamespace('mnt', 500, 'mounts'),
  withoutNamespace('ipc', 500, 'shared memory'),
  withoutNamespace('pid', 500, 'processes'),
  withoutNamespace('cgroup', 500, 'control groups'),
  withoutNamespace('net', 500, 'networks'),
  withoutNamespace('uts', 100, 'host names'),
];

const usual = ['AF_INET', 'AF_INET6', 'AF_UNIX', 'AF_NETLINK', 'AF_PACKET'];

const families: readonly Assessor[] = [
  withoutFamily('AF_(INET|INET6)', 1500, (name) => name === 'AF_INET' || name === 'AF_INET6', 'new Internet sockets'),
  withoutFamily('AF_UNIX', 25, (name) => name === 'AF_UNIX', 'new sockets of this machine'),
  withoutFamily('AF_NETLINK', 200, (name) => name === 'AF_NETLINK', 'sockets to the kernel'),
  withoutFamily('AF_PACKET', 1000, (name) => name === 'AF_PACKET', 'sockets for whole packets'),
  withoutFamily('…', 1250, (name) => !usual.includes(name), 'sockets of rare families'),
];

const calls: readonly Assessor[] = [
  withoutCalls('@swap', 1000, 'changing swap space'),
  withoutCalls('@obsolete', 250, 'system calls that nobody needs any more'),
  withoutCalls('@clock', 1000, 'setting the clock'),
  withoutCalls('@cpu-emulation', 250, 'emulating a processor'),
  withoutCalls('@debug', 1000, 'debugging and tracing'),
  withoutCalls('@mount', 1000, 'mounting'),
  withoutCalls('@module', 1000, 'loading kernel modules'),
  withoutCalls('@raw-io', 1000, 'addressing hardware'),
  withoutCalls('@reboot', 1000, 'restarting the machine'),
  withoutCalls('@privileged', 700, 'what only root may do'),
  withoutCalls('@resources', 700, 'changing limits and priorities'),
];

/** Everything that is looked at, in our own order (`security_assessor_table`). */
export const assessors: readonly Assessor[] = [
  apart,
  protects,
  habits,
  capabilities,
  namespaces,
  families,
  calls,
].flat();
