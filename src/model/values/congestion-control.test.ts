import { expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { congestionControl } from './congestion-control.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('TCPCongestion');
  expect(cases.length).toBeGreaterThan(30);
  expect(disagreements(congestionControl, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(congestionControl, /^(cubic|reno|%n|%| |;|é)*$/);

test.each(['', '  '])('%j resets', (text) => {
  expect(congestionControl.read(text, context)).toEqual({ status: 'reset' });
});

test.each([
  ['cubic', 'the usual default of Linux'],
  ['new', 'the algorithm “new” of the kernel'],
])('%s means %s', (text, words) => {
  expect(congestionControl.read(text, context)).toEqual({ status: 'accepted', value: text, problems: [] });
  expect(congestionControl.words(text, context)).toBe(words);
});

test('what begins so is offered', () => {
  expect(congestionControl.complete?.('b', context).map(({ text }) => text)).toEqual(['bbr']);
});
