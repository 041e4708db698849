import { choice } from './choice.ts';

/**
 * What happens to the whole system. A user manager knows `none`, `exit` and `exit-force` only. Follows
 * `config_parse_emergency_action`.
 */
export const emergencyAction = choice({
  parser: 'config_parse_emergency_action',
  options: [
    { value: 'none', words: 'nothing happens' },
    { value: 'reboot', words: 'a reboot, shutting down first', system: true },
    { value: 'reboot-force', words: 'a reboot at once, after killing everything', system: true },
    { value: 'reboot-immediate', words: 'a reboot on the spot; unsaved data is lost', system: true },
    { value: 'poweroff', words: 'power off, shutting down first', system: true },
    { value: 'poweroff-force', words: 'power off at once, after killing everything', system: true },
    { value: 'poweroff-immediate', words: 'power off on the spot; unsaved data is lost', system: true },
    { value: 'exit', words: 'the manager exits; outside a container, power off' },
    { value: 'exit-force', words: 'the same at once, after killing everything' },
    { value: 'soft-reboot', words: 'a restart of userspace only', since: 254, system: true },
    { value: 'soft-reboot-force', words: 'a restart of userspace at once', since: 254, system: true },
    { value: 'kexec', words: 'a reboot through kexec', since: 254, system: true },
    { value: 'kexec-force', words: 'a reboot through kexec at once', since: 254, system: true },
    { value: 'halt', words: 'a halt, shutting down first', since: 254, system: true },
    { value: 'halt-force', words: 'a halt at once, after killing everything', since: 254, system: true },
    { value: 'halt-immediate', words: 'a halt on the spot; unsaved data is lost', since: 254, system: true },
  ],
  meant: new Map([
    ['restart', 'reboot'],
    ['shutdown', 'poweroff'],
    ['off', 'none'],
    ['no', 'none'],
  ]),
});
