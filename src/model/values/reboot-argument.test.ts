import { expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { rebootArgument } from './reboot-argument.ts';

const context = { target: 252, unit: 'app.socket', manager: 'system' } as const;

test('systemd answers the same', () => {
  const cases = recordedFor('type:reboot_parameter');
  expect(cases.length).toBeGreaterThan(0);
  expect(disagreements(rebootArgument, cases)).toEqual([]);
});

obeysTheLaws(rebootArgument, /^(a|%n|%%|ä| )*$/);

// As real systemd 252 did with these.
test.each([
  ['recovery', 'recovery'],
  ['%n', 'app.socket'],
  ['a'.repeat(255), 'a'.repeat(255)],
])('%s is passed on', (text, value) => {
  expect(rebootArgument.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
});

test.each([
  ['%nä', 'reboot-argument/not-ascii'],
  ['a'.repeat(256), 'reboot-argument/too-long'],
])('%s is not: %s', (text, code) => {
  expect(rebootArgument.read(text, context)).toMatchObject({ status: 'rejected', problems: [{ code }] });
});
