import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keep, restore } from './persist.ts';

/** A storage of the least kind; `full` refuses to take anything. */
function storage(full = false): Storage {
  const held = new Map<string, string>();
  return {
    length: 0,
    clear: () => held.clear(),
    key: () => null,
    removeItem: (key) => void held.delete(key),
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => {
      if (full) throw new Error('QuotaExceededError');
      held.set(key, value);
    },
  };
}

const bundle = { name: 'app', target: 252, files: [{ name: 'app.socket', text: '[Socket]\r\n\0\uFEFF' }] };

test('what was kept comes back to the byte', () => {
  const here = storage();
  expect(keep(here, bundle)).toBe(true);
  expect(restore(here)).toEqual(bundle);
});

test('a full or missing storage says that it kept nothing', () => {
  expect(keep(storage(true), bundle)).toBe(false);
  expect(keep(undefined, bundle)).toBe(false);
  expect(restore(undefined)).toBeUndefined();
});

test('junk in the storage is no work, and no error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (junk) => {
      const here = storage();
      here.setItem('unitwright/work/1', junk);
      expect(restore(here)).toBeUndefined();
    }),
  );
});
