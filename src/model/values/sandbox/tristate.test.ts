import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { privateMounts } from './private-mounts.ts';
import { tristate } from './tristate.ts';

const context: Context = { target: 252, unit: 'app.socket', manager: 'system' };

describe('yes, no or neither', () => {
  const cases = recordedFor('type:tristate').filter((c) => c.key !== 'PrivateMounts');

  test('systemd answers the same and shows the same', () => {
    expect(cases.length).toBeGreaterThan(20);
    expect(disagreements(tristate, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(tristate, /^(yes|no|1|off| |tristate|-1)*$/);

  test('empty is neither', () => {
    expect(tristate.read(' ', context)).toEqual({ status: 'reset' });
    expect(tristate.read('auto', context)).toMatchObject({ problems: [{ code: 'boolean/not-a-boolean' }] });
  });
});

describe('a boolean that became one', () => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor('PrivateMounts');
    expect(cases.length).toBeGreaterThan(2);
    expect(disagreements(privateMounts, cases, 'PrivateMounts')).toEqual([]);
  });

  obeysTheLaws(privateMounts, /^(yes|no| )*$/);

  test.each([
    [252, 'rejected'],
    [257, 'reset'],
  ])('to %d an empty value is %s', (target, status) => {
    expect(privateMounts.read('', { ...context, target })).toMatchObject({ status });
  });
});
