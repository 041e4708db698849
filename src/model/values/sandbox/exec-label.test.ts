import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { apparmorProfile, selinuxContext, smackProcessLabel } from './exec-label.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe.each([
  ['SELinuxContext', selinuxContext],
  ['AppArmorProfile', apparmorProfile],
  ['SmackProcessLabel', smackProcessLabel],
])('%s', (name, kind) => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor(name);
    expect(cases.length).toBeGreaterThan(2);
    expect(disagreements(kind, cases, name)).toEqual([]);
  });

  obeysTheLaws(kind, /^(-|a|:|%|%i|%p|%z| |")*$/);
});

test.each([
  ['app', 'app', false],
  ['-app', 'app', true],
  ['-', '', true],
  ['a b', 'a b', false],
  ['%p_t', 'app_t', false],
])('%s is the label %s', (text, label, optional) => {
  expect(selinuxContext.read(text, context)).toMatchObject({ status: 'accepted', value: { label, optional } });
});

test('a bad specifier refuses the unit, but for a label that may be missing', () => {
  expect(selinuxContext.read('a%z', context)).toMatchObject({ problems: [{ effect: 'refused', start: 1 }] });
  expect(selinuxContext.read('-a%z', context)).toMatchObject({ problems: [{ effect: 'ignored', start: 2 }] });
});
