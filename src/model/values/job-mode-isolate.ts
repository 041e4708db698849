import { parseBoolean } from './boolean.ts';
import { choice } from './choice.ts';
import type { Problem } from './kind.ts';

const deprecated = (text: string): readonly Problem[] => [
  { code: 'job-mode/isolate-is-deprecated', effect: 'noted', start: 0, end: text.length, params: { value: text } },
];

/** A job mode said as yes or no, deprecated. Follows `config_parse_job_mode_isolate`. */
export const jobModeIsolate = choice({
  parser: 'config_parse_job_mode_isolate',
  options: [
    { value: 'isolate', text: 'yes', words: 'everything else is stopped' },
    { value: 'replace', text: 'no', words: 'waiting jobs that conflict are replaced' },
  ],
  also: (text) => {
    const isolate = parseBoolean(text);
    return isolate === undefined ? undefined : isolate ? 'isolate' : 'replace';
  },
  notes: deprecated,
});
