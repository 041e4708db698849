import { expect, test } from 'vitest';
import { inLanes } from './in-lanes.ts';

/** Work that ends when it is told to, in any order. */
function work() {
  const open = new Map<number, { readonly end: () => void; readonly fail: (error: Error) => void }>();
  const begun: number[] = [];
  const run = (item: number) =>
    new Promise<void>((end, fail) => {
      begun.push(item);
      open.set(item, { end, fail });
    });
  return { run, begun, open };
}
const settled = () => new Promise((done) => setTimeout(done));

test('so many at a time, each once, in any order', async () => {
  const { run, begun, open } = work();
  const all = inLanes([1, 2, 3, 4, 5], 2, run);
  expect(begun).toEqual([1, 2]);
  for (const item of [2, 3, 1, 4, 5]) {
    open.get(item)?.end();
    await settled();
  }
  await all;
  expect(begun).toEqual([1, 2, 3, 4, 5]);
});

test('a fault ends it', async () => {
  const { run, begun, open } = work();
  const all = inLanes([1, 2, 3, 4], 2, run);
  open.get(2)?.fail(new Error('no network'));
  await expect(all).rejects.toThrow('no network');
  expect(begun).toEqual([1, 2]);
});

test('nothing to do is done', async () => {
  await inLanes([], 3, () => Promise.reject(new Error('never')));
});
