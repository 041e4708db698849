import type { Needs } from './needs.ts';
import { confined, type Hardened, isRoot, type Rule, sensible, strict } from './rule.ts';

// Each level was tried in a booted systemd 252, on servers in CPython 3.11, Node.js 20, Java 17, Go 1.19, Ruby 3.1,
// Perl 5.36 and PHP 8.2 that take a passed socket, and on systemd-socket-proxyd: all of them serve, also with `strict`,
// which goes for passed FIFOs and message queues too. What was found there and is not to be expected:
// - RestrictAddressFamilies= looks at socket(2) only: accept(2) on a passed socket works whatever its family, also with
//   `none`. Without AF_NETLINK neither Node.js nor Go can list network interfaces, so `sensible` leaves it open.
// - IPAddressDeny= follows the control group in which a socket was made. Passed sockets, and connections accepted on
//   them, were made for the socket unit: TCP and UDP clients from other addresses are served while what the program opens
//   itself is cut off. In the socket unit the same line cuts the clients off.
// - PrivateNetwork= is the same: passed sockets stay in the network in which they were made. Abstract local sockets of
//   others are out of reach with it, those with a path are not, and so sd_notify(3) still works.
// - PrivateUsers= turns the peers of a local socket who are neither root nor the service's own user into nobody (65534).
// - Without SystemCallErrorNumber= a filter ends programs: Node.js at its start by @system-service alone, Go and Python
//   by ~@privileged or ~@resources. With EPERM they go on.
// - MemoryDenyWriteExecute= ends Node.js and Java at their start and makes PHP warn of regular expressions; CPython, Ruby,
//   Perl and Go go on.
// - ProcSubset=pid leaves Node.js without CPUs to count, and everybody without /proc/meminfo.
// - ProtectSystem=strict takes /tmp away as well, unless PrivateTmp= gives it back.
// - ProtectClock= opens the hardware clock for reading, which `systemd-analyze security` counts as a device more.
// - RemoveIPC= is not here: it removes shared memory of the user, also that of other services of the same user; a
//   dynamic user brings it along.

const nameOf = ({ user }: Needs): string => (typeof user === 'string' ? user : user.name);

const who: readonly Rule[] = [
  sensible(
    'DynamicUser',
    'yes',
    'It runs as a user that exists only while it runs; what it is to keep goes into StateDirectory=.',
    { when: ({ user }) => user === 'dynamic' },
  ),
  sensible('User', nameOf, 'systemd has opened the socket, even on a low port, so the program does without root.', {
    when: ({ user }) => typeof user !== 'string',
  }),
  sensible('NoNewPrivileges', 'yes', 'No program that it starts gains rights, as by sudo.', { when: confined }),
  strict(
    'PrivateUsers',
    'yes',
    'It sees no users but root and its own; clients of a local socket who are others look like nobody to it.',
    { when: (needs) => confined(needs) && !isRoot(needs) },
  ),
];

const network: readonly Rule[] = [
  sensible(
    'PrivateNetwork',
    'yes',
    'The sockets that systemd passes keep working; the program itself can reach no network.',
    { when: ({ network }) => network === 'none' },
  ),
  strict('IPAddressDeny', 'any', 'Should it come by a network after all, its packets are dropped there.', {
    when: (needs) => confined(needs) && needs.network === 'none',
  }),
  sensible(
    'IPAddressDeny',
    'any',
    'What it connects to itself is cut off; the sockets that systemd passes belong to systemd and are not.',
    { when: ({ network }) => network === 'loopback' },
  ),
  sensible('IPAddressAllow', 'localhost', 'Services of this machine, such as a database, can still be reached.', {
    when: ({ network }) => network === 'loopback',
  }),
  sensible(
    'RestrictAddressFamilies',
    familiesFor,
    'It can open no other sockets than these; on those that systemd passes it accepts whatever their family is.',
    { when: confined },
  ),
];

/** Families that are always there at a level. */
const usualFamilies = ({ network }: Pick<Needs, 'network'>, level: Hardened): readonly string[] => {
  if (level === 'sensible') return ['AF_UNIX', 'AF_INET', 'AF_INET6', 'AF_NETLINK'];
  return network === 'none' ? ['AF_UNIX'] : ['AF_UNIX', 'AF_INET', 'AF_INET6'];
};

function familiesFor(needs: Needs, level: Hardened): string {
  return [...new Set([...usualFamilies(needs, level), ...needs.families])].join(' ');
}

const files: readonly Rule[] = [
  sensible(
    'ProtectSystem',
    // A dynamic user has it strict in any case; an engine for containers keeps them where only root can write.
    (needs, level) => (needs.user === 'dynamic' || (level === 'strict' && confined(needs)) ? 'strict' : 'full'),
    'What of the system it has no business with is read-only; StateDirectory= and the like stay writable.',
  ),
  sensible('ProtectHome', ({ home }) => (home === 'read' ? 'read-only' : 'yes'), homeWords, {
    when: ({ home }) => home !== 'write',
  }),
  sensible('PrivateTmp', 'yes', 'Its /tmp is its own, and empty at each start.', { when: confined }),
  sensible('PrivateDevices', 'yes', 'It finds no hardware in /dev, only the likes of /dev/null.', {
    when: (needs) => confined(needs) && !needs.devices,
  }),
  strict('PrivateMounts', 'yes', 'What it mounts would show to nobody else.', { when: confined }),
  strict('UMask', '0077', 'Files that it makes are for its own user only.', { when: confined }),
];

function homeWords({ home }: Needs): string {
  return home === 'read'
    ? 'It can read home directories, and change nothing there.'
    : 'Home directories look empty to it.';
}

const kernel: readonly Rule[] = [
  sensible('ProtectKernelTunables', 'yes', 'It cannot change settings of the kernel below /proc and /sys.', {
    when: confined,
  }),
  sensible('ProtectKernelModules', 'yes', 'It cannot load modules into the kernel.'),
  sensible('ProtectKernelLogs', 'yes', 'It cannot read the log of the kernel.', { when: confined }),
  sensible('ProtectControlGroups', 'yes', 'It cannot move processes between services or lift their limits.', {
    when: confined,
  }),
  sensible('ProtectClock', 'yes', 'It cannot set the clock.'),
  sensible('ProtectHostname', 'yes', 'It cannot rename the machine.', { when: confined }),
  sensible('ProtectProc', 'invisible', 'It does not see the processes of other users.', {
    when: (needs) => confined(needs) && !isRoot(needs),
  }),
  strict('ProcSubset', 'pid', 'Its /proc tells of its own processes, and nothing about the machine.', {
    when: (needs) => confined(needs) && !needs.jit,
  }),
  strict('PrivateIPC', 'yes', 'Shared memory and queues of others are out of its reach; passed queues keep working.', {
    when: confined,
  }),
];

/** What a daemon of root cannot do without when it hands work to other users. */
const rootsOwn = 'CAP_CHOWN CAP_DAC_OVERRIDE CAP_FOWNER CAP_KILL CAP_SETGID CAP_SETUID';
/** What would let root out of any sandbox. */
const wayOut = '~CAP_SYS_ADMIN CAP_SYS_BOOT CAP_SYS_MODULE CAP_SYS_PTRACE CAP_SYS_RAWIO CAP_SYS_TIME';

const processes: readonly Rule[] = [
  sensible(
    'CapabilityBoundingSet',
    (needs, level) => (!isRoot(needs) ? '' : level === 'strict' ? rootsOwn : wayOut),
    (needs) =>
      isRoot(needs)
        ? 'It is root with fewer rights: what would let it out of its sandbox is gone.'
        : 'It can never have a right of root; a low port takes none, as systemd has opened it.',
    { when: confined },
  ),
  sensible('RestrictNamespaces', 'yes', 'It can make no namespaces, a way to many holes of the kernel.', {
    when: confined,
  }),
  sensible('RestrictRealtime', 'yes', 'It cannot take a CPU for itself.'),
  sensible('RestrictSUIDSGID', 'yes', 'It cannot leave programs behind that run as somebody else.', { when: confined }),
  sensible('LockPersonality', 'yes', 'It cannot switch to an old way of the kernel to do things.', { when: confined }),
  strict(
    'MemoryDenyWriteExecute',
    'yes',
    'What is written into its memory cannot be run; a program that compiles while it runs would not start.',
    { when: (needs) => confined(needs) && !needs.jit },
  ),
];

const calls: readonly Rule[] = [
  sensible('SystemCallArchitectures', 'native', 'System calls of other architectures, for 32 bits, are closed.', {
    when: confined,
  }),
  sensible(
    'SystemCallFilter',
    '@system-service',
    'It can make the system calls that services usually make, no others.',
    {
      when: confined,
    },
  ),
  strict(
    'SystemCallFilter',
    (needs) => (isRoot(needs) ? '~@resources' : '~@privileged @resources'),
    'Of these, changing owners of files, users and priorities is closed to it too.',
    { when: confined },
  ),
  sensible(
    'SystemCallErrorNumber',
    'EPERM',
    'A forbidden system call fails; otherwise the first one, even a mere attempt, would end the program.',
    { when: confined },
  ),
];

/** The settings of the sandbox, in the order in which they are written. */
export const rules: readonly Rule[] = [who, network, files, kernel, processes, calls].flat();
