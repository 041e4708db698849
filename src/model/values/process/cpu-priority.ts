import { numberKind } from '../number-kind.ts';

/** A real-time priority, 0 to 99; the empty text does not reset. Follows `config_parse_exec_cpu_sched_prio`. */
export const cpuPriority = numberKind(
  'config_parse_exec_cpu_sched_prio',
  { min: 0n, max: 99n },
  Number,
  ['1', '50', '99'],
  (priority) => (priority === 0 ? 'no real-time priority' : `real-time priority ${priority}`),
);
