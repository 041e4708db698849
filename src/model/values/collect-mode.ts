import { choice } from './choice.ts';

/** When the unit is unloaded from memory. Follows `config_parse_collect_mode`. */
export const collectMode = choice({
  parser: 'config_parse_collect_mode',
  options: [
    { value: 'inactive', words: 'unloaded once it has stopped, kept after a failure' },
    { value: 'inactive-or-failed', words: 'unloaded once it has stopped, also after a failure' },
  ],
});
