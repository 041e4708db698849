import { choice } from '../choice.ts';

/** When a service counts as started. Follows `config_parse_service_type`. */
export const serviceType = choice({
  parser: 'config_parse_service_type',
  options: [
    { value: 'simple', words: 'started as soon as its process exists' },
    { value: 'exec', words: 'started once its program runs' },
    { value: 'forking', words: 'started once the first process has gone to the background' },
    { value: 'oneshot', words: 'started once its commands have ended' },
    { value: 'dbus', words: 'started once it has its name on the bus' },
    { value: 'notify', words: 'started once it says that it is ready' },
    { value: 'notify-reload', words: 'the same, and a signal makes it reload', since: 253 },
    { value: 'idle', words: 'run when nothing else is left to start' },
  ],
  meant: new Map([
    ['fork', 'forking'],
    ['forked', 'forking'],
    ['once', 'oneshot'],
    ['bus', 'dbus'],
    ['sdnotify', 'notify'],
  ]),
});
