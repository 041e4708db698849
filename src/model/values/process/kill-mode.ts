import { choice } from '../choice.ts';
import { clearable } from '../clearable.ts';
import type { Problem } from '../kind.ts';

const unsafe = (text: string): readonly Problem[] =>
  text === 'none'
    ? [{ code: 'kill-mode/none', effect: 'noted', start: 0, end: text.length, params: {}, suggestion: 'control-group' }]
    : [];

/** Which processes are stopped; empty goes back to all of them. Follows `config_parse_kill_mode`. */
export const killMode = clearable(
  choice({
    parser: 'config_parse_kill_mode',
    options: [
      { value: 'control-group', words: 'all processes of the unit' },
      { value: 'mixed', words: 'the main process first, then all others are killed' },
      { value: 'process', words: 'the main process only' },
      { value: 'none', words: 'no process at all' },
    ],
    meant: new Map([
      ['cgroup', 'control-group'],
      ['group', 'control-group'],
      ['all', 'control-group'],
      ['main', 'process'],
    ]),
    notes: unsafe,
  }),
);
