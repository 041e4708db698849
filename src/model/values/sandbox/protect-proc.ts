import { choice } from '../choice.ts';

/** Which processes of others show in `/proc`. Follows `config_parse_protect_proc`. */
export const protectProc = choice({
  parser: 'config_parse_protect_proc',
  options: [
    { value: 'default', words: 'all processes can be seen' },
    { value: 'noaccess', words: 'processes of other users show, without their details' },
    { value: 'invisible', words: 'processes of other users are hidden' },
    { value: 'ptraceable', words: 'processes that cannot be traced are hidden' },
  ],
  meant: new Map([
    ['no', 'default'],
    ['yes', 'invisible'],
    ['hidden', 'invisible'],
  ]),
});
