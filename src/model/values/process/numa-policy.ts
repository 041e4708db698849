import { choice } from '../choice.ts';
import { clearable } from '../clearable.ts';

/** On which NUMA nodes memory is taken; empty clears it. Follows `config_parse_numa_policy`. */
export const numaPolicy = clearable(
  choice({
    parser: 'config_parse_numa_policy',
    options: [
      { value: 'default', words: 'as the kernel decides' },
      { value: 'preferred', words: 'on one node if it has room' },
      { value: 'bind', words: 'on the given nodes only' },
      { value: 'interleave', words: 'on the given nodes in turn' },
      { value: 'local', words: 'on the node of the running CPU' },
      { value: 'preferred-many', words: 'on the given nodes if they have room', since: 262 },
      { value: 'weighted-interleave', words: 'on the given nodes in turn, by their weights', since: 262 },
    ],
    meant: new Map([
      ['prefer', 'preferred'],
      ['interleaved', 'interleave'],
    ]),
  }),
);
