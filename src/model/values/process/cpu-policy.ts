import { clearable } from '../clearable.ts';
import { choiceOrNumber } from './choice-or-number.ts';

/** From this version on a policy that the kernel does not know is ignored. */
const asksKernel = 259;
/** Those of Linux 6.12 and later; 4 was never used. */
const inKernel: readonly number[] = [0, 1, 2, 3, 5, 6, 7];

/** How the kernel shares out CPU time; empty clears it. Follows `config_parse_exec_cpu_sched_policy`. */
export const cpuPolicy = clearable(
  choiceOrNumber({
    parser: 'config_parse_exec_cpu_sched_policy',
    options: [
      { name: 'other', number: 0, words: 'as usual' },
      { name: 'batch', number: 3, words: 'for work that nobody waits for' },
      { name: 'idle', number: 5, words: 'only while the CPU is idle' },
      { name: 'fifo', number: 1, words: 'real time, until it waits' },
      { name: 'rr', number: 2, words: 'real time, in turn' },
      { name: 'ext', number: 7, words: 'by a scheduler made with BPF', since: 259 },
    ],
    takes: (number, target) => (target < asksKernel ? number <= 0x7fffffff : inKernel.includes(number)),
    meant: new Map([
      ['normal', 'other'],
      ['roundrobin', 'rr'],
      ['schedother', 'other'],
      ['schedbatch', 'batch'],
      ['schedidle', 'idle'],
      ['schedfifo', 'fifo'],
      ['schedrr', 'rr'],
    ]),
  }),
);
