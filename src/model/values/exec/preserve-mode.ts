import { parseBoolean } from '../boolean.ts';
import { choice } from '../choice.ts';

/** Whether something is kept when the unit stops; booleans say it too. Follows `config_parse_exec_preserve_mode`. */
export const preserveMode = choice({
  parser: 'config_parse_exec_preserve_mode',
  options: [
    { value: 'no', words: 'not kept' },
    { value: 'yes', words: 'kept' },
    { value: 'restart', words: 'kept while the unit restarts' },
  ],
  also: (text) => {
    const kept = parseBoolean(text);
    return kept === undefined ? undefined : kept ? 'yes' : 'no';
  },
  meant: new Map([
    ['always', 'yes'],
    ['never', 'no'],
    ['onrestart', 'restart'],
  ]),
});
