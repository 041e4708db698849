// Services with much or little of a sandbox, made from a seed: for the recorder of exposures and for the comparison with a
// live systemd. The same seed gives the same texts.

/** Numbers from 0 up to below 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const booleans = words(`
  PrivateDevices PrivateMounts PrivateNetwork PrivateTmp PrivateUsers PrivateIPC ProtectControlGroups
  ProtectKernelModules ProtectKernelTunables ProtectKernelLogs ProtectClock ProtectHostname LockPersonality
  MemoryDenyWriteExecute NoNewPrivileges RemoveIPC RestrictRealtime RestrictSUIDSGID DynamicUser Delegate
  ProtectSystem ProtectHome RestrictNamespaces`);

/** Values of directives that take more than yes and no; an empty one clears, and some are wrong. */
const choices: Readonly<Record<string, readonly string[]>> = {
  ProtectSystem: ['full', 'strict', 'bogus', 'strict'],
  ProtectHome: ['read-only', 'tmpfs', 'read-only', 'Yes'],
  ProtectProc: ['noaccess', 'invisible', 'ptraceable', 'default', 'nope'],
  ProcSubset: ['pid', 'all', 'pid'],
  User: ['root', '0', 'nobody', 'daemon', '1000', 'www-data', '', 'app', '65534', '%N', 'not-here'],
  Group: ['daemon', 'root', 'app', ''],
  SupplementaryGroups: ['adm', '', 'audio video', '1000'],
  KeyringMode: ['private', 'shared', 'inherit', 'none'],
  UMask: ['0077', '0027', '0007', '0000', '0022', '077', '0117', '0020', '0066', '9', '', '0002'],
  NotifyAccess: ['all', 'main', 'exec', 'none', ''],
  Type: ['notify', 'exec', 'simple', 'oneshot'],
  WatchdogSec: ['10', '0'],
  RootDirectory: ['/', '/srv/root', '', '//', '/srv/./root/'],
  RootImage: ['/srv/image.raw', '', '/'],
  MountImages: ['/srv/a.raw:/mnt', ''],
  ExtensionImages: ['/srv/ext.raw'],
  Delegate: ['cpu memory', '', 'bogus', 'no'],
  DevicePolicy: ['auto', 'closed', 'strict', 'any'],
  DeviceAllow: ['/dev/null rw', '', 'char-pts', '/dev/sda r', 'bogus', 'block-* rwm', '/dev/tty'],
  IPAddressDeny: ['any', '', '0.0.0.0/0', '::/0', '10.0.0.0/8', 'any', 'bogus', '0.0.0.0/0 ::/0'],
  IPAddressAllow: ['localhost', '', '10.0.0.0/8', '127.0.0.1', '::1', 'any', '::1/64', '127.1.2.3/32', '127.0.0.0/4'],
  IPIngressFilterPath: ['/sys/fs/bpf/in', ''],
  IPEgressFilterPath: ['/sys/fs/bpf/out', ''],
  SystemCallArchitectures: ['native', '', 'native x86', 'x86-64', 'x86', 'bogus', 'native x86-64'],
  LoadCredentialEncrypted: ['a:/srv/a'],
  SystemCallErrorNumber: ['EPERM', 'kill'],
  CPUSchedulingPolicy: ['rr', 'batch'],
  SecureBits: ['noroot', 'keep-caps'],
  TemporaryFileSystem: ['/srv'],
  ReadWritePaths: ['/srv'],
  InaccessiblePaths: ['-/srv'],
  StateDirectory: ['app'],
  RuntimeDirectory: ['app'],
  Personality: ['x86'],
  PAMName: ['login'],
};

const capabilities = words(`
  CAP_CHOWN CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH CAP_FOWNER CAP_FSETID CAP_KILL CAP_SETGID CAP_SETUID CAP_SETPCAP
  CAP_LINUX_IMMUTABLE CAP_NET_BIND_SERVICE CAP_NET_BROADCAST CAP_NET_ADMIN CAP_NET_RAW CAP_IPC_LOCK CAP_IPC_OWNER
  CAP_SYS_MODULE CAP_SYS_RAWIO CAP_SYS_CHROOT CAP_SYS_PTRACE CAP_SYS_PACCT CAP_SYS_ADMIN CAP_SYS_BOOT CAP_SYS_NICE
  CAP_SYS_RESOURCE CAP_SYS_TIME CAP_SYS_TTY_CONFIG CAP_MKNOD CAP_LEASE CAP_AUDIT_WRITE CAP_AUDIT_CONTROL CAP_SETFCAP
  CAP_MAC_OVERRIDE CAP_MAC_ADMIN CAP_SYSLOG CAP_WAKE_ALARM CAP_BLOCK_SUSPEND CAP_AUDIT_READ CAP_PERFMON CAP_BPF
  CAP_CHECKPOINT_RESTORE cap_kill 21 CAP_NONE`);

const calls = words(`
  @system-service @default @aio @basic-io @chown @clock @cpu-emulation @debug @file-system @io-event @ipc @keyring
  @memlock @module @mount @network-io @obsolete @pkey @privileged @process @raw-io @reboot @resources @setuid @signal
  @swap @sync @timer @known read write mount umount umount2 reboot kexec_load ptrace swapon ioperm setuid nice
  setpriority sched_setattr vm86 modify_ldt ustat uselib adjtimex @bogus bogus_call rtas`);

/** Directives of lists: words that may be on them, and how many at most. */
const lists: Readonly<Record<string, readonly [words: readonly string[], most: number]>> = {
  CapabilityBoundingSet: [capabilities, 12],
  AmbientCapabilities: [capabilities, 2],
  RestrictAddressFamilies: [
    words('AF_INET AF_INET6 AF_UNIX AF_LOCAL AF_NETLINK AF_PACKET AF_VSOCK AF_BLUETOOTH af_inet AF_BOGUS'),
    4,
  ],
  RestrictNamespaces: [words('user mnt ipc pid cgroup net uts'), 5],
  SystemCallFilter: [calls, 6],
};

/** What takes many lines to come about by chance: lists that forbid, or allow, nearly all that is looked at. */
const strictFilters: readonly (readonly string[])[] = [
  ['@system-service', '~@privileged @resources'],
  ['~@swap @obsolete @clock @cpu-emulation @debug @mount @module @raw-io @reboot @privileged @resources'],
  ['@system-service', '~@privileged:EPERM @resources:EPERM'],
  ['@known', '~@swap @clock @debug', '@clock:EPERM'],
  ['~@mount @swap @reboot:EPERM', 'umount2', '~@debug'],
  ['~@privileged', '@chown', '~'],
  ['@basic-io @file-system', '~@resources'],
];

/** Makes `count` texts of services from a seed. */
export function randomServices(seed: number, count: number): readonly string[] {
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  const boolean = (): string => one(['yes', 'yes', 'yes', 'yes', 'true', 'on', '1', 'no', 'off', '', 'perhaps']);

  function list(name: string, [all, most]: readonly [readonly string[], number]): readonly string[] {
    const kind = random();
    if (kind < 0.08) return [''];
    if (kind < 0.13) return ['~'];
    if (name === 'RestrictAddressFamilies' && kind < 0.25) return ['none'];
    if (name === 'SystemCallFilter' && kind < 0.55) return one(strictFilters);
    const lines = 1 + below(3);
    return Array.from({ length: lines }, () => {
      const chosen = Array.from({ length: 1 + below(most) }, () => one(all));
      const error = name === 'SystemCallFilter' && random() < 0.15 ? `:${one(['EPERM', 'kill', '7'])}` : '';
      return (random() < 0.5 ? '~' : '') + chosen.map((word) => word + error).join(' ');
    });
  }

  const names = [...new Set([...booleans, ...Object.keys(choices), ...Object.keys(lists)])];
  function valuesOf(name: string): readonly string[] {
    const words = lists[name];
    if (words && !(booleans.includes(name) && random() < 0.3)) return list(name, words);
    const times = random() < 0.12 ? 2 : 1;
    return Array.from({ length: times }, () => {
      const pick = choices[name];
      return pick && !(booleans.includes(name) && random() < 0.3) ? one(pick) : boolean();
    });
  }

  return Array.from({ length: count }, () => {
    const share = random() ** 2;
    const lines = ['ExecStart=/bin/true'];
    for (const name of names)
      if (random() < share)
        for (const value of valuesOf(name)) lines.splice(below(lines.length + 1), 0, `${name}=${value}`);
    const unit = random() < 0.1 ? ['[Unit]', `DefaultDependencies=${one(['no', 'no', 'yes'])}`] : [];
    return [...unit, '[Service]', ...lines, ''].join('\n');
  });
}
