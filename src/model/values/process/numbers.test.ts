import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { cpuPriority } from './cpu-priority.ts';
import { ioPriority } from './io-priority.ts';
import { nice } from './nice.ts';
import { oomScoreAdjust } from './oom-score-adjust.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

describe.each<readonly [string, string, Kind<number>, number]>([
  ['nice', 'exec_nice', nice, 10],
  ['oom-score-adjust', 'exec_oom_score_adjust', oomScoreAdjust, 7],
  ['io-priority', 'exec_io_priority', ioPriority, 5],
  ['cpu-priority', 'exec_cpu_sched_prio', cpuPriority, 5],
])('%s', (_, type, kind, atLeast) => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor(`type:${type}`);
    expect(cases.length).toBeGreaterThan(atLeast);
    expect(disagreements(kind, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(kind, /^(-|\+|0|1|9|20|1000|0x|0b| |'|\.)*$/);
});

test.each<readonly [string, Kind<number>, number | undefined, string | undefined]>([
  ['-20', nice, -20, 'the most CPU time'],
  ['-0', nice, 0, 'a share of CPU time as usual'],
  ['0x5', nice, 5, 'less CPU time than usual'],
  ['19', nice, 19, 'the least CPU time'],
  ['20', nice, undefined, undefined],
  ['-1000', oomScoreAdjust, -1000, 'never killed when memory runs out'],
  ['300', oomScoreAdjust, 300, 'killed sooner when memory runs out (300)'],
  ['-300', oomScoreAdjust, -300, 'killed later when memory runs out (-300)'],
  ['0', oomScoreAdjust, 0, 'killed by its use of memory alone'],
  ['1001', oomScoreAdjust, undefined, undefined],
  ['0', ioPriority, 0, 'first (0)'],
  ['010', ioPriority, undefined, undefined],
  ['7', ioPriority, 7, 'last (7)'],
  ['4', ioPriority, 4, '4 of 7'],
  ['0', cpuPriority, 0, 'no real-time priority'],
  ['99', cpuPriority, 99, 'real-time priority 99'],
  ['100', cpuPriority, undefined, undefined],
])('%j of %o is %s, %s', (text, kind, value, words) => {
  const read = kind.read(text, context);
  if (value === undefined) expect(read).toMatchObject({ status: 'rejected' });
  else {
    expect(read).toEqual({ status: 'accepted', value, problems: [] });
    expect(kind.words(value, context)).toBe(words);
  }
});

test('the empty text clears all but a real-time priority', () => {
  for (const kind of [nice, oomScoreAdjust, ioPriority]) expect(kind.read(' ', context)).toEqual({ status: 'reset' });
  expect(cpuPriority.read('', context)).toMatchObject({ problems: [{ code: 'number/empty', effect: 'ignored' }] });
});
