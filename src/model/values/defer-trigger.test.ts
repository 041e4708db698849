import { expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { deferTrigger } from './defer-trigger.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('DeferTrigger');
  expect(cases.length).toBeGreaterThan(45);
  expect(disagreements(deferTrigger, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(deferTrigger, /^(yes|no|patient|Patient|on|off|1|0| )*$/);

test.each([
  ['no', 'no'],
  ['ON', 'yes'],
  ['patient', 'patient'],
])('%s is %s', (text, value) => {
  expect(deferTrigger.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
});

test.each([
  ['Patient', 'patient'],
  ['enable', 'yes'],
])('for %s, %s is suggested', (text, suggestion) => {
  expect(deferTrigger.read(text, context)).toMatchObject({ status: 'rejected', problems: [{ suggestion }] });
});

test('all three are offered', () => {
  expect(deferTrigger.complete?.('', context).map(({ text }) => text)).toEqual(['no', 'yes', 'patient']);
});
