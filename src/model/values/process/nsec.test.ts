import { expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { infinity } from '../parse-time.ts';
import { nsec } from './nsec.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('type:nsec');
  expect(cases.length).toBeGreaterThan(25);
  expect(disagreements(nsec, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(nsec, /^(\d|\.|,| |-|\+|s|m|min|ms|M|ns|nsec|us|µs|y|infinity|\v|9{19})*$/);

test.each([
  ['5', 5n, '5ns', '5 nanoseconds'],
  ['1', 1n, '1ns', '1 nanosecond'],
  ['0', 0n, '0ns', '0 nanoseconds'],
  ['50us', 50000n, '50us', '50 microseconds'],
  ['1.5s', 1500000000n, '1.5s', '1.5 seconds'],
  ['5 5s', 5000000005n, '5000000005ns', '5,000,000,005 nanoseconds'],
  ['.5µs 5nsec', 505n, '505ns', '505 nanoseconds'],
  ['1.123456789s', 1123456789n, '1123456789ns', '1,123,456,789 nanoseconds'],
  ['infinity ', infinity, 'infinity', 'without end'],
])('%j is %d ns', (text, value, written, words) => {
  expect(nsec.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  expect([nsec.canonical(value), nsec.words(value, context)]).toEqual([written, words]);
});

test.each([
  ['', 'time-span/empty', '', undefined],
  ['5MS', 'time-span/unknown-unit', 'MS', '5ms'],
  ['5ns foo', 'time-span/no-number', 'foo', undefined],
  ['5.s', 'time-span/fraction', '.', '5s'],
  ['-5', 'time-span/negative', '-', undefined],
  ['585y', 'nsec/too-long', '585y', 'infinity'],
  ['9223372036854775808', 'time-span/too-long', '9223372036854775808', 'infinity'],
])('%j is rejected by %s at %j', (text, code, found, suggestion) => {
  const read = nsec.read(text, context);
  const [problem] = read.status === 'rejected' ? read.problems : [];
  expect([problem?.code, text.slice(problem?.start, problem?.end), problem?.suggestion]).toEqual([
    code,
    found,
    suggestion,
  ]);
});

test('endless is shown as not set, and completions say what they mean', () => {
  expect(nsec.show(infinity, context)).toBe('[not set]');
  expect(nsec.complete?.('1m', context)).toEqual([{ text: '1ms', words: '1 millisecond' }]);
});
