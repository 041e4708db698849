import { choice } from '../choice.ts';

/** Which kernel keyring processes get. Follows `config_parse_exec_keyring_mode`. */
export const keyringMode = choice({
  parser: 'config_parse_exec_keyring_mode',
  options: [
    { value: 'private', words: 'a keyring of its own' },
    { value: 'shared', words: "a keyring of its own, linked to the user's" },
    { value: 'inherit', words: "the manager's keyring" },
  ],
});
