import { clearable } from '../clearable.ts';
import type { Kind } from '../kind.ts';
import { timeSpan } from '../time-span.ts';
import { bpfProgram } from './bpf-program.ts';
import { cpuSetPartition, devicePolicy, oomMode, oomPreference, pressureWatch } from './cgroup-choices.ts';
import { controllers } from './controllers.ts';
import { cpuQuota } from './cpu-quota.ts';
import { cpuSet } from './cpu-set.ts';
import { delegate } from './delegate.ts';
import { delegateSubgroup } from './delegate-subgroup.ts';
import { deviceAllow } from './device-allow.ts';
import { blockIoBandwidth, blockIoDeviceWeight, ioDeviceLatency, ioDeviceWeight, ioLimit } from './device-value.ts';
import { ipFilterProgram } from './ip-filter-program.ts';
import { ipPrefixes } from './ip-prefixes.ts';
import { memoryLimit, memoryLimitOrZero } from './memory-limit.ts';
import { networkInterface, networkInterfaces } from './network-interfaces.ts';
import { nftSets } from './nft-set.ts';
import { oomPressureDuration, oomPressureLimit } from './oom-pressure.ts';
import { oomRules } from './oom-rules.ts';
import { slice } from './slice.ts';
import { socketBind } from './socket-bind.ts';
import { tasksMax } from './tasks-max.ts';
import { blockIoWeight, cpuShares, cpuWeight, ioWeight } from './weights.ts';

/** Kinds of value for resource control. */
export const resourceKinds = {
  'memory-limit': memoryLimit,
  'memory-limit-or-zero': memoryLimitOrZero,
  'io-weight': ioWeight,
  'cpu-weight': cpuWeight,
  'cpu-shares': cpuShares,
  'block-io-weight': blockIoWeight,
  'cpu-quota': cpuQuota,
  'tasks-max': tasksMax,
  'io-limit': ioLimit,
  'io-device-weight': ioDeviceWeight,
  'io-device-latency': ioDeviceLatency,
  'block-io-bandwidth': blockIoBandwidth,
  'block-io-device-weight': blockIoDeviceWeight,
  'ip-prefixes': ipPrefixes,
  'ip-filter-program': ipFilterProgram,
  'bpf-program': bpfProgram,
  'socket-bind': socketBind,
  'network-interfaces': networkInterfaces,
  'network-interface': networkInterface,
  'cpu-set': cpuSet,
  'cpu-set-partition': cpuSetPartition,
  delegate,
  'delegate-subgroup': delegateSubgroup,
  controllers,
  'device-allow': deviceAllow,
  'device-policy': devicePolicy,
  'oom-mode': oomMode,
  'oom-preference': oomPreference,
  'oom-pressure-limit': oomPressureLimit,
  'oom-pressure-duration': oomPressureDuration,
  'oom-rules': oomRules,
  'pressure-watch': pressureWatch,
  'nft-sets': nftSets,
  slice,
  /** Follows `config_parse_sec_def_infinity`. */
  'time-span-or-unset': clearable({ ...timeSpan, parser: 'config_parse_sec_def_infinity' }),
} satisfies Record<string, Kind<unknown>>;
