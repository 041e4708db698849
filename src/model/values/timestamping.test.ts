import { expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { timestamping } from './timestamping.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('Timestamping');
  expect(cases.length).toBeGreaterThan(45);
  expect(disagreements(timestamping, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(timestamping, /^(off|us|ns|ec|µ|μ|n|1|yes| |none)*$/);

test.each([
  ['off', 'off'],
  ['usec', 'us'],
  ['µs', 'us'],
  ['μs', 'us'],
  ['nsec', 'ns'],
  ['Yes', 'ns'],
  ['F', 'off'],
])('%s is %s', (text, value) => {
  expect(timestamping.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
});

test.each([
  ['NS', 'ns'],
  ['none', 'off'],
  ['enable', 'ns'],
  ['Microseconds', 'us'],
])('for %s, %s is suggested', (text, suggestion) => {
  expect(timestamping.read(text, context)).toMatchObject({ status: 'rejected', problems: [{ suggestion }] });
});

test('a unit that it cannot have is only ignored', () => {
  const read = timestamping.read('ms', context);
  expect(read.status === 'rejected' && read.problems[0].suggestion).toBeUndefined();
});
