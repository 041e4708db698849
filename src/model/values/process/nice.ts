import { clearable } from '../clearable.ts';
import { numberKind } from '../number-kind.ts';

/** What a nice level means beside others. */
function words(level: number): string {
  if (level === 0) return 'a share of CPU time as usual';
  const extreme = level === -20 ? 'the most' : level === 19 ? 'the least' : level < 0 ? 'more' : 'less';
  return `${extreme} CPU time${Math.abs(level) < 19 ? ' than usual' : ''}`;
}

/** A nice level, -20 to 19; the higher, the less CPU time. Follows `config_parse_exec_nice`. */
export const nice = clearable(
  numberKind('config_parse_exec_nice', { min: -20n, max: 19n }, Number, ['5', '10', '19', '-5'], words),
);
