import { expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { bindIpv6Only } from './bind-ipv6-only.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('BindIPv6Only');
  expect(cases.length).toBeGreaterThan(30);
  expect(disagreements(bindIpv6Only, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(bindIpv6Only, /^(default|both|ipv6|-|only|yes|no|1| )*$/);

test.each([
  ['default', 'default'],
  ['TRUE', 'ipv6-only'],
  ['off', 'both'],
])('%s is %s', (text, value) => {
  expect(bindIpv6Only.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
});

test.each([
  ['ipv6only', 'ipv6-only'],
  ['IPv6_Only', 'ipv6-only'],
  ['Both', 'both'],
  ['dual', 'both'],
])('for %s, %s is suggested', (text, suggestion) => {
  expect(bindIpv6Only.read(text, context)).toMatchObject({ status: 'rejected', problems: [{ suggestion }] });
});

test('empty does not reset', () => {
  expect(bindIpv6Only.read('', context)).toMatchObject({ status: 'rejected', problems: [{ code: 'choice/empty' }] });
});
