import { expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { coredumpFilter } from './coredump-filter.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('type:exec_coredump_filter');
  expect(cases.length).toBeGreaterThan(8);
  expect(disagreements(coredumpFilter, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(coredumpFilter, /^(all|default|private|-|_|anonymous|shared|0x|3|f|F| |\+|"|\\)*$/);

test.each([
  ['default', 0x33n, 'as usual'],
  ['private-anonymous elf-headers', 0x11n, 'private memory and ELF headers'],
  ['0x1ff all', 0xffffffffn, 'all memory'],
  ['33', 0x33n, 'as usual'],
  ['0b1', 0xb1n, 'private memory, ELF headers, private huge pages and private DAX pages'],
  ['private\\-dax', 0x80n, 'private DAX pages'],
  ['0x8000000000000000', 1n << 63n, 'bits 0x8000000000000000'],
  ['-0', 0n, 'bits 0x0'],
])('%s is a mask', (text, mask, words) => {
  expect(coredumpFilter.read(text, context)).toEqual({ status: 'accepted', value: [mask], problems: [] });
  expect(coredumpFilter.words([mask], context)).toBe(words);
});

test.each([
  ['all foo', 'foo', undefined],
  ['0x', '0x', undefined],
  ['-1', '-1', undefined],
  ['0x10000000000000000', '0x10000000000000000', undefined],
  ['"all"', '"all"', undefined],
  ['1 Shared_DAX', 'Shared_DAX', '1 shared-dax'],
])('%s is rejected for %s', (text, found, suggestion) => {
  const read = coredumpFilter.read(text, context);
  const [problem] = read.status === 'rejected' ? read.problems : [];
  expect([problem?.code, text.slice(problem?.start, problem?.end), problem?.suggestion]).toEqual([
    'coredump-filter/unknown',
    found,
    suggestion,
  ]);
});

test('assignments add up, and the empty text clears them', () => {
  expect(coredumpFilter.show([1n, 2n], context)).toBe('0x3');
  expect(coredumpFilter.read(' ', context)).toEqual({ status: 'reset' });
  expect(coredumpFilter.complete?.('d', context)).toEqual([{ text: 'default', words: 'as usual' }]);
});
