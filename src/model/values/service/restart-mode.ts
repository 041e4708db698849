import { choice } from '../choice.ts';

/** What a restart is to other units. Follows `config_parse_service_restart_mode`. */
export const restartMode = choice({
  parser: 'config_parse_service_restart_mode',
  options: [
    { value: 'normal', words: 'others see it stop and start' },
    { value: 'direct', words: 'others see nothing of it' },
    { value: 'debug', words: 'the new run logs more', since: 257 },
  ],
});
