import { choice } from '../choice.ts';

/** What happens to a service that takes too long. Follows `config_parse_service_timeout_failure_mode`. */
export const timeoutFailureMode = choice({
  parser: 'config_parse_service_timeout_failure_mode',
  options: [
    { value: 'terminate', words: 'asked to end, killed if it does not' },
    { value: 'abort', words: 'aborted, which leaves a core dump' },
    { value: 'kill', words: 'killed at once' },
  ],
});
