import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProgress } from './progress.ts';

test('what was kept is read again', () => {
  const progress = { done: ['a'], drafts: { b: [{ name: 'x.socket', text: '[Socket]\n' }] } };
  expect(readProgress(JSON.stringify(progress))).toEqual(progress);
});

test('whatever is in storage, something can be shown', () => {
  for (const text of [null, '', 'null', '[]', '{', '{"done":3,"drafts":[1]}', '{"done":[1,"a"],"drafts":{"b":[{}]}}'])
    expect(readProgress(text).drafts).toEqual({});
  fc.assert(
    fc.property(fc.json(), (text) => {
      const { done, drafts } = readProgress(text);
      expect(done.every((each) => typeof each === 'string')).toBe(true);
      expect(typeof drafts).toBe('object');
    }),
  );
});
