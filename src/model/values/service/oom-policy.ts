import { choice } from '../choice.ts';

/** What follows when the kernel kills a process of a service for want of memory. Follows `config_parse_oom_policy`. */
export const oomPolicy = choice({
  parser: 'config_parse_oom_policy',
  options: [
    { value: 'stop', words: 'the service is stopped in order' },
    { value: 'continue', words: 'the other processes go on' },
    { value: 'kill', words: 'the other processes are killed too' },
  ],
});
