import { choice } from '../choice.ts';

/** The kind of entry in the log of sessions. Follows `config_parse_exec_utmp_mode`. */
export const utmpMode = choice({
  parser: 'config_parse_exec_utmp_mode',
  options: [
    { value: 'init', words: 'a process of init' },
    { value: 'login', words: 'a login prompt' },
    { value: 'user', words: 'the session of a user' },
  ],
});
