import { modeChoice } from './mode-choice.ts';

/** Which of the system's directories become read-only. Follows `config_parse_protect_system`. */
export const protectSystem = modeChoice(
  'config_parse_protect_system',
  { yes: '/usr and the boot loader are read-only', no: 'the system’s directories stay writable' },
  [
    { value: 'full', words: '/usr, the boot loader and /etc are read-only' },
    { value: 'strict', words: 'everything is read-only but /dev, /proc and /sys' },
  ],
);
