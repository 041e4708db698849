import { choice } from '../choice.ts';

/** With which process a service ends. Follows `config_parse_service_exit_type`. */
export const exitType = choice({
  parser: 'config_parse_service_exit_type',
  options: [
    { value: 'main', words: 'with its main process' },
    { value: 'cgroup', words: 'with the last of its processes' },
  ],
});
