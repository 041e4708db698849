import { accepted, type Kind, type Read, rejected, reset } from '../kind.ts';
import { readStripped } from '../part.ts';
import { patternProblem } from './pattern.ts';

interface LogFilter {
  readonly pattern: string;
  /** Whether lines that it matches are left out, rather than all others. */
  readonly excludes: boolean;
}

function readFilter(text: string): Read<readonly LogFilter[]> {
  const excludes = text.startsWith('~');
  const pattern = excludes ? text.slice(1) : text;
  const start = excludes ? 1 : 0;
  if (pattern === '') return rejected('pattern/empty', text);
  const problem = patternProblem(pattern);
  if (!problem) return accepted([{ pattern, excludes }]);
  return rejected(problem.code, pattern, {}, { start: start + problem.at, end: text.length });
}

const write = ({ pattern, excludes }: LogFilter): string => `${excludes ? '~' : ''}${pattern}`;

/** A regular expression for lines of the log, after `~` for those to leave out. Follows `config_parse_log_filter_patterns`. */
export const logFilter: Kind<readonly LogFilter[]> = {
  parser: 'config_parse_log_filter_patterns',
  read: (text) => readStripped(text, (stripped) => (stripped === '' ? reset : readFilter(stripped))),
  show: (value) => value.map(write).join(' '),
  canonical: (value) => value.map(write).join(' '),
  words: (value) =>
    value.map(({ pattern, excludes }) => `${excludes ? 'no lines' : 'lines'} that match ${pattern}`).join(', '),
  examples: ['error', '~debug', '^request [0-9]+'],
};
