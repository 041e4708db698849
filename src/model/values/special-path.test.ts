import { describe, expect, test } from 'vitest';
import { continues, empties, obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { specialPath } from './special-path.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('ListenSpecial=', () => {
  const cases = recordedFor('ListenSpecial').filter((c) => !empties(c) && !continues(c));

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(60);
    const shown = { ...specialPath, show: (value: string, c: Context) => `${specialPath.show(value, c)} (Special)` };
    expect(disagreements(shown, cases, 'Listen')).toEqual([]);
  });

  obeysTheLaws(specialPath, /^(\/|\.|run|var|dev|%|h|z|a| |"|~|-|foo)*$/);

  test('it may lie below /dev, and /var/run stays as it is', () => {
    expect(specialPath.read('/dev/rfkill', context)).toEqual({
      status: 'accepted',
      value: '/dev/rfkill',
      problems: [],
    });
    expect(specialPath.read('/var/run/x', context)).toEqual({ status: 'accepted', value: '/var/run/x', problems: [] });
  });
});
