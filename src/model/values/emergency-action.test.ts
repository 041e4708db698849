import { expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { emergencyAction } from './emergency-action.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('type:emergency_action');
  expect(cases.length).toBeGreaterThan(40);
  expect(disagreements(emergencyAction, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(emergencyAction, /^(none|reboot|poweroff|halt|kexec|soft-|exit|-force|-immediate| |Re|yes)*$/);

test.each([
  [252, 'soft-reboot'],
  [252, 'kexec-force'],
  [253, 'halt'],
])('%i does not know %s', (target, text) => {
  expect(emergencyAction.read(text, { ...context, target })).toMatchObject({
    status: 'rejected',
    problems: [{ code: 'choice/newer', params: { since: 254, target } }],
  });
});

test.each([
  [252, 'system', 9],
  [254, 'system', 16],
  [262, 'user', 3],
] as const)('for %i, a %s manager offers %i actions', (target, manager, count) => {
  expect(emergencyAction.complete?.('', { ...context, target, manager })).toHaveLength(count);
});

test('a user manager cannot reboot the system', () => {
  expect(emergencyAction.read('reboot', { ...context, manager: 'user' })).toMatchObject({
    status: 'rejected',
    problems: [{ code: 'choice/system-only' }],
  });
});

test.each([
  ['Reboot', 'reboot'],
  ['power-off', 'poweroff'],
  ['restart', 'reboot'],
  ['softreboot', 'soft-reboot'],
])('for %s, %s is suggested', (text, suggestion) => {
  expect(emergencyAction.read(text, context)).toMatchObject({ status: 'rejected', problems: [{ suggestion }] });
});
