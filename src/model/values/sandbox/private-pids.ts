import { modeChoice } from './mode-choice.ts';

/** Whether processes are numbered apart. Follows `config_parse_private_pids`. */
export const privatePids = modeChoice<never>(
  'config_parse_private_pids',
  { yes: 'it sees only its own processes', no: 'it sees the processes of the system' },
  [],
);
