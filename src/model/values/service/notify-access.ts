import { choice } from '../choice.ts';

/** Which processes of a service can tell systemd about its state. Follows `config_parse_notify_access`. */
export const notifyAccess = choice({
  parser: 'config_parse_notify_access',
  options: [
    { value: 'none', words: 'none of them' },
    { value: 'main', words: 'the main process only' },
    { value: 'exec', words: 'those that systemd itself started' },
    { value: 'all', words: 'all processes of the service' },
  ],
  meant: new Map([
    ['no', 'none'],
    ['yes', 'main'],
  ]),
});
