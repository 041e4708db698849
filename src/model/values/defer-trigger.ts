import { parseBoolean } from './boolean.ts';
import { choice } from './choice.ts';

/**
 * Whether starting the service waits while it conflicts with other units; booleans in any spelling. Follows
 * `socket_defer_trigger_from_string`.
 */
export const deferTrigger = choice({
  parser: 'config_parse_socket_defer_trigger',
  options: [
    { value: 'no', words: 'the service starts at once, and stops what it conflicts with' },
    { value: 'yes', words: 'waits for queued jobs, and fails where a unit still conflicts' },
    { value: 'patient', words: 'waits until nothing conflicts, as long as the time limit allows' },
  ],
  also: (text) => {
    const defer = parseBoolean(text);
    return defer === undefined ? undefined : defer ? 'yes' : 'no';
  },
  meant: new Map([
    ['enable', 'yes'],
    ['enabled', 'yes'],
    ['disable', 'no'],
    ['disabled', 'no'],
  ]),
});
