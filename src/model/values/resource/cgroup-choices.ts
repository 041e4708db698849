import { parseBoolean } from '../boolean.ts';
import { choice } from '../choice.ts';
import { clearable } from '../clearable.ts';
import { servicesOnly } from './services-only.ts';

/** Which devices may be used beside those that are named. Follows `config_parse_device_policy`. */
export const devicePolicy = choice({
  parser: 'config_parse_device_policy',
  options: [
    { value: 'auto', words: 'all, unless some are named' },
    { value: 'closed', words: 'those named, and harmless ones such as /dev/null' },
    { value: 'strict', words: 'only those named' },
  ],
});

/** What systemd-oomd does when memory runs out; empty is `auto`. Follows `config_parse_managed_oom_mode`. */
export const oomMode = servicesOnly(
  clearable(
    choice({
      parser: 'config_parse_managed_oom_mode',
      options: [
        { value: 'auto', words: 'left to the slices above' },
        { value: 'kill', words: 'what is in here may be killed' },
      ],
      meant: new Map([['yes', 'kill']]),
    }),
  ),
);

/** How systemd-oomd treats the unit itself. Follows `config_parse_managed_oom_preference`. */
export const oomPreference = choice({
  parser: 'config_parse_managed_oom_preference',
  options: [
    { value: 'none', words: 'killed as any other' },
    { value: 'avoid', words: 'killed only if nothing else is left' },
    { value: 'omit', words: 'never killed' },
  ],
});

/** Whether the processes are told when something gets scarce; booleans say it too. Follows `config_parse_memory_pressure_watch`. */
export const pressureWatch = choice({
  parser: 'config_parse_memory_pressure_watch',
  options: [
    { value: 'auto', words: 'if its usage is counted anyway' },
    { value: 'yes', words: 'watched' },
    { value: 'no', words: 'not watched, and the processes are told so' },
    { value: 'skip', words: 'not watched, and nothing is said about it' },
  ],
  also: (text) => {
    const on = parseBoolean(text);
    return on === undefined ? undefined : on ? 'yes' : 'no';
  },
});

/** What share the CPUs of the unit have in those of others; empty says nothing. Follows `config_parse_cpuset_partition`. */
export const cpuSetPartition = clearable(
  choice({
    parser: 'config_parse_cpuset_partition',
    options: [
      { value: 'member', words: 'shared with the others' },
      { value: 'root', words: 'set apart from the others' },
      { value: 'isolated', words: 'set apart, and nothing is moved between them' },
    ],
  }),
);
