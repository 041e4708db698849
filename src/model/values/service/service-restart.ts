import { choice } from '../choice.ts';

/** After which ends a service is started again; booleans do not say it. Follows `config_parse_service_restart`. */
export const serviceRestart = choice({
  parser: 'config_parse_service_restart',
  options: [
    { value: 'no', words: 'never' },
    { value: 'on-failure', words: 'after errors, crashes and timeouts' },
    { value: 'always', words: 'however it ended, unless it was stopped' },
    { value: 'on-success', words: 'after a clean end' },
    { value: 'on-abnormal', words: 'after crashes and timeouts, not after errors' },
    { value: 'on-abort', words: 'after crashes' },
    { value: 'on-watchdog', words: 'when it stops giving signs of life' },
  ],
  meant: new Map([
    ['yes', 'always'],
    ['true', 'always'],
    ['on', 'always'],
    ['1', 'always'],
    ['unlessstopped', 'always'],
    ['false', 'no'],
    ['off', 'no'],
    ['0', 'no'],
    ['never', 'no'],
    ['none', 'no'],
    ['failure', 'on-failure'],
    ['onerror', 'on-failure'],
    ['success', 'on-success'],
  ]),
});
