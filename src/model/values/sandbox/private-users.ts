import { modeChoice, shownAsBoolean } from './mode-choice.ts';

/** Which users there are in the unit's own user namespace. Follows `config_parse_private_users`. */
export const privateUsers = shownAsBoolean(
  modeChoice(
    'config_parse_private_users',
    { yes: 'only root, nobody and the unit’s own user exist', no: 'the users of the system' },
    [
      { value: 'self', words: 'only root and the unit’s own user keep their numbers', since: 257 },
      { value: 'identity', words: 'the first 65536 user numbers stay as they are', since: 257 },
      { value: 'full', words: 'all user numbers stay as they are', since: 258 },
      { value: 'managed', words: 'a range of user numbers that systemd hands out', since: 260 },
    ],
  ),
);
