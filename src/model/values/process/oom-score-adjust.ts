import { clearable } from '../clearable.ts';
import { numberKind } from '../number-kind.ts';

/** What an adjustment does when memory runs out. */
function words(score: number): string {
  if (score === -1000) return 'never killed when memory runs out';
  if (score === 0) return 'killed by its use of memory alone';
  return `killed ${score < 0 ? 'later' : 'sooner'} when memory runs out (${score})`;
}

/** How soon the kernel kills a process for memory, -1000 to 1000. Follows `config_parse_exec_oom_score_adjust`. */
export const oomScoreAdjust = clearable(
  numberKind(
    'config_parse_exec_oom_score_adjust',
    { min: -1000n, max: 1000n },
    Number,
    ['500', '-500', '-1000', '0'],
    words,
  ),
);
