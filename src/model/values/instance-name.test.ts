import { expect, test } from 'vitest';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { instanceName } from './instance-name.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app@.socket', manager: 'system' };

test('every recorded answer is ours', () => {
  const cases = recordedFor('DefaultInstance');
  expect(cases.length).toBeGreaterThan(5);
  expect(disagreements(instanceName, cases)).toEqual([]);
});

test.each(['blue', 'a-b\\x2dc:1@x'])('%s is accepted in a template', (text) => {
  expect(instanceName.read(text, context)).toEqual({ status: 'accepted', value: text, problems: [] });
});

test('an instance takes what its template says', () => {
  expect(instanceName.read('blue', { ...context, unit: 'app@x.socket' }).status).toBe('accepted');
});

test('empty clears it', () => {
  expect(instanceName.read(' ', context).status).toBe('reset');
});

test.each([
  ['"blue"', 'instance-name/character', 'blue'],
  ['a/b', 'instance-name/character', 'a-b'],
  ['fü', 'instance-name/character', undefined],
  ['%z', 'specifier/unknown', undefined],
  ['%I', 'specifier/not-in-names', undefined],
] as const)('%s: %s, suggesting %s', (text, code, suggestion) => {
  const read = instanceName.read(text, context);
  expect(read).toMatchObject({ status: 'rejected', problems: [{ code, effect: 'ignored' }] });
  expect(read.status === 'rejected' && read.problems[0].suggestion).toBe(suggestion);
});
