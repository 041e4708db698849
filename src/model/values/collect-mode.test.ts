import { expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { collectMode } from './collect-mode.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('CollectMode');
  expect(cases.length).toBeGreaterThan(2);
  expect(disagreements(collectMode, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(collectMode, /^(inactive|-or-failed|Inactive| |yes)*$/);

test.each([
  ['inactive', 'inactive'],
  ['inactive-or-failed', 'inactive-or-failed'],
])('%s is %s', (text, value) => {
  expect(collectMode.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
});

test('the spelling is corrected', () => {
  expect(collectMode.read('Inactive_or_failed', context)).toMatchObject({
    problems: [{ code: 'choice/unknown', suggestion: 'inactive-or-failed' }],
  });
});

test('both are offered', () => {
  expect(collectMode.complete?.('', context).map(({ text }) => text)).toEqual(['inactive', 'inactive-or-failed']);
});
