import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allKept, isDamaged, isWorkOf, keep, restore } from './persist.ts';

/** A storage of the least kind; `refuses` is what it throws when something is to be kept. */
function storage(refuses?: unknown): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    key: (i) => [...held.keys()][i] ?? null,
    removeItem: (key) => void held.delete(key),
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => {
      if (refuses !== undefined) throw refuses;
      held.set(key, value);
    },
  };
}

const bundle = { name: 'app', target: 252, files: [{ name: 'app.socket', text: '[Socket]\r\n\0\uFEFF' }] };
const named = (name: string) => ({ ...bundle, name });

test('what was kept comes back to the byte', () => {
  const here = storage();
  expect(keep(here, { tab: 'a', at: 1, bundle })).toBe('kept');
  expect(restore(here, 'a')).toEqual(bundle);
});

test('each tab finds its own, whoever wrote last', () => {
  const here = storage();
  keep(here, { tab: 'a', at: 1, bundle: named('one') });
  keep(here, { tab: 'b', at: 2, bundle: named('two') });
  expect(restore(here, 'a')?.name).toBe('one');
  expect(restore(here, 'b')?.name).toBe('two');
  expect(allKept(here).map(({ tab }) => tab)).toEqual(['b', 'a']);
});

test('a tab that has none of its own finds what was written last', () => {
  const here = storage();
  here.setItem('unitwright/work/1', JSON.stringify(named('before')));
  expect(restore(here, 'new')?.name).toBe('before');
  keep(here, { tab: 'b', at: 2, bundle: named('two') });
  keep(here, { tab: 'a', at: 1, bundle: named('one') });
  expect(restore(here, 'new')?.name).toBe('two');
});

test('a full or missing storage says that it kept nothing, and which it is', () => {
  const work = { tab: 'a', at: 1, bundle };
  expect(keep(storage(new DOMException('', 'QuotaExceededError')), work)).toBe('full');
  expect(keep(storage(new DOMException('', 'SecurityError')), work)).toBe('none');
  expect(keep(undefined, work)).toBe('none');
  expect(restore(undefined, 'a')).toBeUndefined();
});

test('a tab knows when another one writes in its place', () => {
  expect(isWorkOf('a', { key: 'unitwright/work/2/a', newValue: '{}' })).toBe(true);
  expect(isWorkOf('a', { key: 'unitwright/work/2/a', newValue: null })).toBe(false);
  expect(isWorkOf('a', { key: 'unitwright/work/2/b', newValue: '{}' })).toBe(false);
});

test('junk in the storage is no work and no error, and is told from a place that is empty', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (junk, tab) => {
      const here = storage();
      expect(isDamaged(here, tab)).toBe(false);
      here.setItem('unitwright/work/1', junk);
      here.setItem(`unitwright/work/2/${tab}`, junk);
      expect(restore(here, tab)).toBeUndefined();
      expect(isDamaged(here, tab)).toBe(true);
      keep(here, { tab: `${tab}x`, at: 1, bundle });
      expect(restore(here, tab)).toEqual(bundle);
    }),
  );
});
