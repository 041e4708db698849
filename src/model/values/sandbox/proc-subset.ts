import { choice } from '../choice.ts';

/** How much of `/proc` there is. Follows `config_parse_proc_subset`. */
export const procSubset = choice({
  parser: 'config_parse_proc_subset',
  options: [
    { value: 'all', words: 'all of /proc' },
    { value: 'pid', words: 'only the processes in /proc' },
  ],
  meant: new Map([
    ['no', 'all'],
    ['pids', 'pid'],
  ]),
});
