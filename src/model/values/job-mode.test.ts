import { expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { jobMode } from './job-mode.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('type:job_mode');
  expect(cases.length).toBeGreaterThan(14);
  expect(disagreements(jobMode, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(jobMode, /^(fail|replace|-irreversibly|isolate|flush|ignore-|dependencies|restart-|lenient| )*$/);

test.each([
  [252, 8],
  [254, 9],
  [257, 9],
  [258, 10],
])('%i has %i modes', (target, count) => {
  expect(jobMode.complete?.('', { ...context, target })).toHaveLength(count);
});

test.each([
  [252, 'restart-dependencies', 254],
  [257, 'lenient', 258],
])('%i does not know %s', (target, text, since) => {
  expect(jobMode.read(text, { ...context, target })).toMatchObject({
    status: 'rejected',
    problems: [{ code: 'choice/newer', params: { since } }],
  });
});

test('the spelling is corrected', () => {
  expect(jobMode.read('Replace', context)).toMatchObject({ problems: [{ suggestion: 'replace' }] });
});
