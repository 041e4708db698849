import { choice } from '../choice.ts';

/** Whether processes get huge pages without asking. Follows `config_parse_memory_thp`. */
export const memoryThp = choice({
  parser: 'config_parse_memory_thp',
  options: [
    { value: 'inherit', words: 'as the manager has it' },
    { value: 'disable', words: 'no huge pages' },
    { value: 'madvise', words: 'huge pages where a program asks for them' },
    { value: 'system', words: 'as the system is set' },
  ],
  meant: new Map([
    ['never', 'disable'],
    ['no', 'disable'],
    ['off', 'disable'],
    ['disabled', 'disable'],
    ['default', 'system'],
  ]),
});
