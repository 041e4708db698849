import { expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { jobModeIsolate } from './job-mode-isolate.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('OnFailureIsolate');
  expect(cases.length).toBeGreaterThan(2);
  expect(disagreements(jobModeIsolate, cases, 'OnFailureJobMode')).toEqual([]);
});

obeysTheLaws(jobModeIsolate, /^(yes|no|1|0|on|isolate|replace| )*$/);

test.each([
  ['yes', 'isolate', 'yes'],
  ['0', 'replace', 'no'],
])('%s is %s, written as %s, and deprecated', (text, value, written) => {
  expect(jobModeIsolate.read(text, context)).toMatchObject({
    status: 'accepted',
    value,
    problems: [{ code: 'job-mode/isolate-is-deprecated', effect: 'noted', start: 0, end: text.length }],
  });
  expect(jobModeIsolate.canonical(value as 'isolate')).toBe(written);
});

test('a mode is not a boolean', () => {
  expect(jobModeIsolate.read('isolate', context)).toMatchObject({
    status: 'rejected',
    problems: [{ suggestion: 'yes' }],
  });
});

test('yes and no are offered', () => {
  expect(jobModeIsolate.complete?.('', context).map(({ text }) => text)).toEqual(['yes', 'no']);
});
