import { modeChoice } from './mode-choice.ts';

/** What becomes of the home directories. Follows `config_parse_protect_home`. */
export const protectHome = modeChoice(
  'config_parse_protect_home',
  { yes: 'home directories look empty and cannot be entered', no: 'home directories stay as they are' },
  [
    { value: 'read-only', words: 'home directories can be read only' },
    { value: 'tmpfs', words: 'home directories are hidden below empty ones' },
  ],
);
