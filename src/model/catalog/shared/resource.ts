import type { Draft } from '../entries.ts';

/** Whether something is counted at all, as the settings of the manager have it unless a unit says otherwise. */
const counted = (name: string, value: 'yes' | 'no', brief: string): Draft => ({
  name,
  kind: 'boolean',
  default: value,
  defaultWords: `${value}, unless system.conf says otherwise`,
  brief,
});

const one = (name: string, kind: Draft['kind'], brief: string, value?: string): Draft => ({
  name,
  kind,
  brief,
  ...(value === undefined ? {} : { default: value }),
});
const list = (name: string, kind: Draft['kind'], brief: string): Draft => ({
  ...one(name, kind, brief),
  repeat: 'list',
});

const memory: readonly Draft[] = [
  counted('MemoryAccounting', 'yes', 'count the memory in use'),
  one('MemoryMax', 'memory-limit', 'most memory, beyond it processes are killed', 'infinity'),
  one('MemoryHigh', 'memory-limit', 'memory from which on it is slowed down', 'infinity'),
  one('MemoryLow', 'memory-limit-or-zero', 'memory that is left alone if possible', '0'),
  one('MemoryMin', 'memory-limit-or-zero', 'memory that is never taken away', '0'),
  one('MemorySwapMax', 'memory-limit-or-zero', 'most swap space', 'infinity'),
  one('MemoryZSwapMax', 'memory-limit-or-zero', 'most compressed swap in memory', 'infinity'),
  one('StartupMemoryMax', 'memory-limit', 'most memory while the system starts'),
  one('StartupMemoryHigh', 'memory-limit', 'memory to slow down at, during startup'),
  one('StartupMemoryLow', 'memory-limit-or-zero', 'memory left alone while the system starts'),
  one('StartupMemorySwapMax', 'memory-limit-or-zero', 'most swap space while the system starts'),
  one('StartupMemoryZSwapMax', 'memory-limit-or-zero', 'most compressed swap while the system starts'),
  one('MemoryZSwapWriteback', 'boolean', 'move compressed swap on to disk', 'yes'),
  one('MemoryPressureWatch', 'pressure-watch', 'tell processes when memory gets scarce', 'auto'),
  one('MemoryPressureThresholdSec', 'time-span', 'waiting for memory that counts as scarcity', '200ms'),
];

const oom: readonly Draft[] = [
  one('ManagedOOMSwap', 'oom-mode', 'whether systemd-oomd kills when swap is full'),
  one('ManagedOOMMemoryPressure', 'oom-mode', 'whether systemd-oomd kills when memory is scarce'),
  one('ManagedOOMMemoryPressureLimit', 'oom-pressure-limit', 'scarcity from which on systemd-oomd kills'),
  one('ManagedOOMMemoryPressureLimitPercent', 'oom-pressure-limit', 'old name of the limit for systemd-oomd'),
  one('ManagedOOMMemoryPressureDurationSec', 'oom-pressure-duration', 'how long systemd-oomd waits before it kills'),
  one('ManagedOOMPreference', 'oom-preference', 'whether systemd-oomd spares this unit', 'none'),
  list('OOMRules', 'oom-rules', 'rules of systemd-oomd for this unit'),
];

const cpu: readonly Draft[] = [
  one('CPUWeight', 'cpu-weight', 'CPU time in proportion to others'),
  one('StartupCPUWeight', 'cpu-weight', 'the same proportion while the system starts'),
  one('CPUQuota', 'cpu-quota', 'most CPU time, as a percentage'),
  one('CPUQuotaPeriodSec', 'time-span-or-unset', 'time over which the quota is measured'),
  list('AllowedCPUs', 'cpu-set', 'CPUs to run on'),
  list('StartupAllowedCPUs', 'cpu-set', 'CPUs to run on while the system starts'),
  list('AllowedMemoryNodes', 'cpu-set', 'memory nodes to use'),
  list('StartupAllowedMemoryNodes', 'cpu-set', 'memory nodes to use while the system starts'),
  one('CPUSetPartition', 'cpu-set-partition', 'whether its CPUs are set apart from others'),
  one('CPUPressureWatch', 'pressure-watch', 'tell processes when CPU time gets scarce', 'auto'),
  one('CPUPressureThresholdSec', 'time-span', 'waiting for the CPU that counts as scarcity', '200ms'),
];

const tasks: readonly Draft[] = [
  counted('TasksAccounting', 'yes', 'count processes and threads'),
  one('TasksMax', 'tasks-max', 'most processes and threads together'),
];

const io: readonly Draft[] = [
  counted('IOAccounting', 'no', 'count what is read and written'),
  one('IOWeight', 'io-weight', 'disk access in proportion to others'),
  one('StartupIOWeight', 'io-weight', 'proportion of disk access during startup'),
  list('IODeviceWeight', 'io-device-weight', 'proportion of access to one device'),
  list('IOReadBandwidthMax', 'io-limit', 'most bytes a second read from a device'),
  list('IOWriteBandwidthMax', 'io-limit', 'most bytes a second written to a device'),
  list('IOReadIOPSMax', 'io-limit', 'most reads a second from a device'),
  list('IOWriteIOPSMax', 'io-limit', 'most writes a second to a device'),
  list('IODeviceLatencyTargetSec', 'io-device-latency', 'how long a device should take at most'),
  one('IOPressureWatch', 'pressure-watch', 'tell processes when disk access gets scarce', 'auto'),
  one('IOPressureThresholdSec', 'time-span', 'waiting for disks that counts as scarcity', '200ms'),
];

const network: readonly Draft[] = [
  counted('IPAccounting', 'no', 'count network packets and bytes'),
  list('IPAddressAllow', 'ip-prefixes', 'networks to talk to, whatever is denied'),
  list('IPAddressDeny', 'ip-prefixes', 'networks not to talk to'),
  list('IPIngressFilterPath', 'ip-filter-program', 'BPF programs that filter incoming packets'),
  list('IPEgressFilterPath', 'ip-filter-program', 'BPF programs that filter outgoing packets'),
  list('BPFProgram', 'bpf-program', 'BPF programs hooked into the control group'),
  list('SocketBindAllow', 'socket-bind', 'ports that may be bound'),
  list('SocketBindDeny', 'socket-bind', 'ports that may not be bound'),
  list('RestrictNetworkInterfaces', 'network-interfaces', 'network interfaces to use'),
  one('BindNetworkInterface', 'network-interface', 'interface that all new sockets are bound to'),
  list('NFTSet', 'nft-sets', 'nftables sets that name this unit'),
];

const groups: readonly Draft[] = [
  {
    name: 'Slice',
    kind: 'slice',
    defaultWords: 'system.slice for the system manager',
    brief: 'the slice it belongs to',
  },
  list('Delegate', 'delegate', 'leave the control group to the service'),
  one('DelegateSubgroup', 'delegate-subgroup', 'control group below it for the processes'),
  list('DisableControllers', 'controllers', 'controllers that are off from here down'),
  list('DeviceAllow', 'device-allow', 'devices that may be used'),
  one('DevicePolicy', 'device-policy', 'which other devices may be used', 'auto'),
  one('CoredumpReceive', 'boolean', 'take core dumps of containers in it', 'no'),
];

/** What systemd 258 removed with the first version of control groups. */
const removed: readonly Draft[] = [
  one('CPUAccounting', 'boolean', 'count CPU time'),
  { ...one('CPUShares', 'cpu-shares', 'old form of the CPU weight'), replacement: 'CPUWeight' },
  { ...one('StartupCPUShares', 'cpu-shares', 'old CPU weight during startup'), replacement: 'CPUWeight' },
  { ...one('MemoryLimit', 'memory-limit', 'old form of the memory limit'), replacement: 'MemoryMax' },
  one('DefaultMemoryLow', 'memory-limit-or-zero', 'memory left alone in units below'),
  one('DefaultMemoryMin', 'memory-limit-or-zero', 'memory never taken from units below'),
  one('DefaultStartupMemoryLow', 'memory-limit', 'memory left alone below, during startup'),
  one('BlockIOAccounting', 'boolean', 'old form of counting disk access'),
  one('BlockIOWeight', 'block-io-weight', 'old form of the disk weight'),
  one('StartupBlockIOWeight', 'block-io-weight', 'old disk weight during startup'),
  {
    ...list('BlockIODeviceWeight', 'block-io-device-weight', 'old form of the weight for a device'),
    replacement: 'IO*',
  },
  { ...list('BlockIOReadBandwidth', 'block-io-bandwidth', 'old limit for reading from a device'), replacement: 'IO*' },
  { ...list('BlockIOWriteBandwidth', 'block-io-bandwidth', 'old limit for writing to a device'), replacement: 'IO*' },
].map((draft) => ({ ...draft, removed: true }));

/** systemd.resource-control(5). */
export const resource: readonly Draft[] = [memory, cpu, tasks, io, network, oom, groups, removed].flat();
