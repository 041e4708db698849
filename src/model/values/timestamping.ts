import { parseBoolean } from './boolean.ts';
import { choice } from './choice.ts';

/** How finely packets are stamped with the time; booleans say it too. Follows `socket_timestamping_from_string_harder`. */
export const timestamping = choice({
  parser: 'config_parse_socket_timestamping',
  options: [
    { value: 'off', words: 'no timestamps' },
    { value: 'us', words: 'timestamps in microseconds' },
    { value: 'ns', words: 'timestamps in nanoseconds' },
  ],
  also: (text) => {
    if (text === 'nsec') return 'ns';
    // A micro sign (U+00B5) or a Greek mu (U+03BC), as people type either.
    if (/^(usec|\u00b5s|\u03bcs)$/.test(text)) return 'us';
    const on = parseBoolean(text);
    return on === undefined ? undefined : on ? 'ns' : 'off';
  },
  meant: new Map([
    ['none', 'off'],
    ['disable', 'off'],
    ['disabled', 'off'],
    ['enable', 'ns'],
    ['enabled', 'ns'],
    ['nanosecond', 'ns'],
    ['nanoseconds', 'ns'],
    ['microsecond', 'us'],
    ['microseconds', 'us'],
  ]),
});
