import { choiceOrNumber } from './choice-or-number.ts';

/** How weighty a message is, from 0, the worst, to 7. Follows `config_parse_log_level`. */
export const logLevel = choiceOrNumber({
  parser: 'config_parse_log_level',
  options: [
    { name: 'info', number: 6, words: 'information' },
    { name: 'debug', number: 7, words: 'details for finding faults' },
    { name: 'notice', number: 5, words: 'normal but worth a look' },
    { name: 'warning', number: 4, words: 'warnings' },
    { name: 'err', number: 3, words: 'errors' },
    { name: 'crit', number: 2, words: 'critical errors' },
    { name: 'alert', number: 1, words: 'to be acted upon at once' },
    { name: 'emerg', number: 0, words: 'the system is unusable' },
  ],
  takes: (number) => number <= 7,
  meant: new Map([
    ['error', 'err'],
    ['errors', 'err'],
    ['warn', 'warning'],
    ['warnings', 'warning'],
    ['information', 'info'],
    ['critical', 'crit'],
    ['emergency', 'emerg'],
    ['panic', 'emerg'],
    ['trace', 'debug'],
  ]),
});
