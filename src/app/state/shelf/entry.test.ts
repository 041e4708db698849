import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bundle } from '../../../model/index.ts';
import { type Entry, entryOf, fromFile, latest, mostVersions, toFile, united, withVersion } from './entry.ts';

const bundle = (text: string): Bundle => ({ name: 'app', target: 252, files: [{ name: 'app.socket', text }] });
const entry: Entry = { id: 'a', name: 'App', versions: [{ at: 1, bundle: bundle('1') }] };

test('another version is kept where something is new, and no more than so many', () => {
  expect(withVersion(entry, bundle('1'), 2)).toBe(entry);
  expect(latest(withVersion(entry, bundle('2'), 2))).toEqual({ at: 2, bundle: bundle('2') });
  let many = entry;
  for (let i = 0; i < 2 * mostVersions; i++) many = withVersion(many, bundle(String(i)), i);
  expect(many.versions).toHaveLength(mostVersions);
});

test('two entries united have each version once, in the order of time', () => {
  const other = {
    ...entry,
    versions: [{ at: 0, bundle: bundle('0') }, ...entry.versions, { at: 3, bundle: bundle('3') }],
  };
  expect(united(entry, other).versions.map(({ at }) => at)).toEqual([0, 1, 3]);
  expect(united(entry, entry)).toBe(entry);
});

test.each([
  ['', 'cannot be read as JSON'],
  ['{}', 'no file of units'],
  ['[1]', 'no file of units'],
  ['{"unitwright":"units","format":2,"entries":[]}', 'newer Unitwright'],
])('the file %j is refused, and it is said why', (text, why) => {
  const read = fromFile(text);
  expect(read.ok ? '' : read.why).toContain(why);
});

const files = fc.array(fc.record({ name: fc.string(), text: fc.string() }), { minLength: 1, maxLength: 3 });
const bundles = fc.record({ name: fc.string(), target: fc.integer(), files });
const entries: fc.Arbitrary<Entry> = fc.record({
  id: fc.string({ minLength: 1 }),
  name: fc.string({ maxLength: 50 }),
  versions: fc.array(fc.record({ at: fc.integer(), bundle: bundles }), { minLength: 1, maxLength: 3 }),
});

test('what goes out as a file comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 4 }), (all) => {
      expect(fromFile(toFile(all))).toEqual({ ok: true, entries: all, damaged: 0 });
    }),
  );
});

test('whatever storage or a file holds, nothing throws, and what is whole is kept', () => {
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 3 }), fc.array(fc.jsonValue(), { maxLength: 3 }), (good, junk) => {
      for (const value of junk) entryOf(value);
      const read = fromFile(JSON.stringify({ unitwright: 'units', format: 1, entries: [...junk, ...good] }));
      const found = read.ok ? read.entries : [];
      for (const each of good) expect(found).toContainEqual(each);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void fromFile(text)));
  fc.assert(
    fc.property(entries, fc.nat(), fc.jsonValue(), (whole, at, value) => {
      const keys = ['id', 'name', 'versions'];
      const found = entryOf({ ...whole, [keys[at % 3] ?? 'id']: value });
      if (found) expect(found.versions.length).toBeGreaterThan(0);
    }),
  );
});
