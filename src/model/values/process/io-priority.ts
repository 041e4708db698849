import { clearable } from '../clearable.ts';
import { numberKind } from '../number-kind.ts';

/** A priority among what has the same I/O class, 0 (first) to 7. Follows `config_parse_exec_io_priority`. */
export const ioPriority = clearable(
  numberKind('config_parse_exec_io_priority', { min: 0n, max: 7n }, Number, ['4', '0', '7'], (priority) =>
    priority === 0 ? 'first (0)' : priority === 7 ? 'last (7)' : `${priority} of 7`,
  ),
);
