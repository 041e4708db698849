import { choice } from './choice.ts';

/** How the units that are started get along with jobs that wait already. Follows `config_parse_job_mode`. */
export const jobMode = choice({
  parser: 'config_parse_job_mode',
  options: [
    { value: 'replace', words: 'waiting jobs that conflict are replaced' },
    { value: 'fail', words: 'fails where a waiting job conflicts' },
    { value: 'lenient', words: 'fails where an active unit or a waiting job conflicts', since: 258 },
    { value: 'replace-irreversibly', words: 'replaces jobs that conflict, and cannot be replaced itself' },
    { value: 'isolate', words: 'everything else is stopped' },
    { value: 'flush', words: 'all waiting jobs are cancelled' },
    { value: 'ignore-dependencies', words: 'no dependency and no order is followed' },
    { value: 'ignore-requirements', words: 'requirements are not followed, the order is' },
    { value: 'triggering', words: 'for stopping: units that trigger it stop too' },
    { value: 'restart-dependencies', words: 'for starting: units that depend on it restart', since: 254 },
  ],
});
