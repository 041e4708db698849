import type { Kind } from '../kind.ts';
import { capabilityBounds, capabilityGrants } from './capability-set.ts';
import { coredumpFilter } from './coredump-filter.ts';
import { cpuAffinity } from './cpu-affinity.ts';
import { cpuPolicy } from './cpu-policy.ts';
import { cpuPriority } from './cpu-priority.ts';
import { groupList } from './group-list.ts';
import { ioClass } from './io-class.ts';
import { ioPriority } from './io-priority.ts';
import { keyringMode } from './keyring-mode.ts';
import { killMode } from './kill-mode.ts';
import { logFacility } from './log-facility.ts';
import { logLevel } from './log-level.ts';
import { memoryThp } from './memory-thp.ts';
import { nice } from './nice.ts';
import { nsec } from './nsec.ts';
import { numaMask } from './numa-mask.ts';
import { numaPolicy } from './numa-policy.ts';
import { oomScoreAdjust } from './oom-score-adjust.ts';
import { personality } from './personality.ts';
import { countLimit, microsecondsLimit, niceLimit, secondsLimit, sizeLimit } from './rlimit.ts';
import { secureBits } from './secure-bits.ts';
import { signal } from './signal.ts';
import { strictBoolean } from './strict-boolean.ts';

/** Kinds of value for how a process runs: identity, limits, scheduling, logging, signals. */
export const processKinds = {
  'strict-boolean': strictBoolean,
  'group-list': groupList,
  nice,
  'oom-score-adjust': oomScoreAdjust,
  'io-class': ioClass,
  'io-priority': ioPriority,
  'cpu-policy': cpuPolicy,
  'cpu-priority': cpuPriority,
  'cpu-affinity': cpuAffinity,
  'numa-policy': numaPolicy,
  'numa-mask': numaMask,
  'coredump-filter': coredumpFilter,
  'secure-bits': secureBits,
  'capability-bounds': capabilityBounds,
  'capability-grants': capabilityGrants,
  'count-limit': countLimit,
  'size-limit': sizeLimit,
  'seconds-limit': secondsLimit,
  'microseconds-limit': microsecondsLimit,
  'nice-limit': niceLimit,
  nsec,
  'log-level': logLevel,
  'log-facility': logFacility,
  'keyring-mode': keyringMode,
  'memory-thp': memoryThp,
  personality,
  signal,
  'kill-mode': killMode,
} satisfies Record<string, Kind<unknown>>;
