import { infinity } from './parse-time.ts';
import { timeKind } from './time-span.ts';

/**
 * How long a job may take, in µs; 0 means no limit. Follows `config_parse_job_timeout_sec` and
 * `config_parse_job_running_timeout_sec`, which read alike.
 */
export const jobTimeout = timeKind(
  'config_parse_job_timeout_sec',
  'no limit',
  ['1min 30s', '30s', '5min', '30min', 'infinity'],
  infinity,
);
