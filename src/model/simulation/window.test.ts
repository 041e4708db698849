import { expect, test } from 'vitest';
import { counted, fresh, type Window } from './window.ts';

const limit = { interval: 100, burst: 3 };

test.each<[what: string, times: readonly number[], limit: typeof limit, admitted: number]>([
  ['as many as the burst', [0, 1, 2], limit, 3],
  ['one too many', [0, 1, 2, 3], limit, 3],
  ['one at the very end of the period', [0, 1, 2, 100], limit, 3],
  ['a period that is over', [0, 1, 2, 101], limit, 4],
  ['periods that do not slide', [0, 99, 99, 101, 102, 103], limit, 6],
  ['no burst', [0, 0, 0, 0, 0], { interval: 100, burst: 0 }, 5],
  ['no period', [0, 0, 0, 0, 0], { interval: 0, burst: 3 }, 5],
])('%s', (_, times, of, admitted) => {
  let window: Window = fresh;
  let found = 0;
  for (const time of times) {
    const next = counted(window, of, time);
    if (!next) continue;
    window = next;
    found += 1;
  }
  expect(found).toBe(admitted);
});
