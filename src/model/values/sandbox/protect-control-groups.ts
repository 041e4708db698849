import { modeChoice, shownAsBoolean } from './mode-choice.ts';

/** Whether the control groups can be changed or seen. Follows `config_parse_protect_control_groups`. */
export const protectControlGroups = shownAsBoolean(
  modeChoice(
    'config_parse_protect_control_groups',
    { yes: 'control groups can be read only', no: 'control groups stay as they are' },
    [
      { value: 'private', words: 'only the unit’s own control groups are seen', since: 257 },
      { value: 'strict', words: 'only the unit’s own control groups are seen, and read only', since: 257 },
    ],
  ),
);
