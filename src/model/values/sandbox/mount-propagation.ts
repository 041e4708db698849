import { choice } from '../choice.ts';
import { type Kind, reset } from '../kind.ts';
import { readStripped } from '../part.ts';

type Propagation = 'shared' | 'slave' | 'private';

const flags = choice<Propagation>({
  parser: 'config_parse_exec_mount_propagation_flag',
  options: [
    { value: 'shared', words: 'mounts inside and outside show on both sides' },
    { value: 'slave', words: 'mounts outside show inside, not the other way round' },
    { value: 'private', words: 'mounts show only on their own side' },
  ],
  meant: new Map([
    ['rshared', 'shared'],
    ['rslave', 'slave'],
    ['rprivate', 'private'],
  ]),
});

/** How mounts spread between the unit and the system; empty clears it. Follows `config_parse_exec_mount_propagation_flag`. */
export const mountPropagation: Kind<Propagation> = {
  ...flags,
  read: (text, context) => readStripped(text, (stripped) => (stripped === '' ? reset : flags.read(stripped, context))),
};
