import { modeChoice, shownAsBoolean } from './mode-choice.ts';

/** Whether `/tmp` and `/var/tmp` are the unit's own. Follows `config_parse_private_tmp`. */
export const privateTmp = shownAsBoolean(
  modeChoice(
    'config_parse_private_tmp',
    { yes: 'its own directories for temporary files', no: 'the directories for temporary files that all share' },
    [
      { value: 'connected', words: 'its own directories, kept below the shared ones', since: 257 },
      { value: 'disconnected', words: 'its own file system in memory for temporary files', since: 257 },
    ],
  ),
);
