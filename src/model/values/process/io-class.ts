import { clearable } from '../clearable.ts';
import { choiceOrNumber } from './choice-or-number.ts';

/** How the kernel serves reads and writes beside others'; empty clears it. Follows `config_parse_exec_io_class`. */
export const ioClass = clearable(
  choiceOrNumber({
    parser: 'config_parse_exec_io_class',
    options: [
      { name: 'best-effort', number: 2, words: 'by priority, as usual' },
      { name: 'idle', number: 3, words: 'only while nobody else reads or writes' },
      { name: 'realtime', number: 1, words: 'before everybody else' },
      { name: 'none', number: 0, words: 'as usual' },
    ],
    takes: (number) => number <= 8,
    meant: new Map([
      ['rt', 'realtime'],
      ['be', 'best-effort'],
      ['besteffort', 'best-effort'],
    ]),
    // The kernel has three bits for it; no class is the usual one (`ioprio_normalize`).
    show: (number) => String(number % 8 || 2),
  }),
);
