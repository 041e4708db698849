import { expect, test } from 'vitest';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { xattr } from './xattr.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

test('every recorded answer is ours', () => {
  const cases = recordedFor('type:xattr');
  expect(cases.length).toBeGreaterThan(100);
  expect(disagreements(xattr, cases, (c) => c.key)).toEqual([]);
});

test.each([
  ['user.a=b c', 'user.a', 'b c'],
  ['user.a = 1', 'user.a ', ' 1'],
  ['user.%p=%n', 'user.app', 'app.socket'],
  ['user.a=b=c', 'user.a', 'b=c'],
  ['user.=', 'user.', ''],
])('%j is %j with %j', (text, name, value) => {
  const read = xattr.read(text, context);
  expect(read).toEqual({ status: 'accepted', value: { name, value }, problems: [] });
  expect(xattr.read(xattr.canonical({ name, value }), context)).toEqual(read);
});

test.each([
  ['user.a', 'xattr/no-equals', 0, 6, 'user.a=1'],
  ['foo=bar', 'xattr/not-user', 0, 3, 'user.foo=bar'],
  [' security.x=y', 'xattr/not-user', 1, 11, 'user.x=y'],
  ['user.a=5%z', 'specifier/unknown', 8, 10, 'user.a=5%%z'],
] as const)('%s: %s at %i to %i, suggesting %s', (text, code, start, end, suggestion) => {
  expect(xattr.read(text, context)).toMatchObject({
    status: 'rejected',
    problems: [{ code, start, end, suggestion, effect: 'ignored' }],
  });
});
