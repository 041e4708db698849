import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { cpuSetPartition, devicePolicy, oomMode, oomPreference, pressureWatch } from './cgroup-choices.ts';
import { resourceKinds } from './kinds.ts';
import { oomPressureDuration, oomPressureLimit } from './oom-pressure.ts';
import { oomRules } from './oom-rules.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

/** The kind as services have it, whatever the unit. */
const inService = <T>(kind: Kind<T>): Kind<T> => ({
  ...kind,
  read: (text, context) => kind.read(text, { ...context, unit: context.unit.replace(/\.socket$/, '.service') }),
});

describe('choices', () => {
  test('systemd answers the same', () => {
    expect(disagreements(devicePolicy, recordedFor('type:device_policy'), 'DevicePolicy')).toEqual([]);
    expect(disagreements(oomMode, recordedFor('type:managed_oom_mode'), (c) => c.key)).toEqual([]);
    expect(disagreements(oomPreference, recordedFor('type:managed_oom_preference'), (c) => c.key)).toEqual([]);
    expect(disagreements(pressureWatch, recordedFor('type:memory_pressure_watch'), (c) => c.key)).toEqual([]);
    expect(disagreements(cpuSetPartition, recordedFor('type:cpupart'), (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(devicePolicy, /^(auto|closed|strict| |A)*$/);
  obeysTheLaws(inService(oomMode), /^(auto|kill|yes| )*$/);
  obeysTheLaws(oomPreference, /^(none|avoid|omit| )*$/);
  obeysTheLaws(pressureWatch, /^(auto|yes|no|skip|on|off|1| )*$/);
  obeysTheLaws(cpuSetPartition, /^(member|root|isolated| )*$/);

  test('booleans say whether to watch', () => {
    expect([pressureWatch.read('on', context), pressureWatch.read('0', context)]).toMatchObject([
      { value: 'yes' },
      { value: 'no' },
    ]);
  });
});

describe('pressure', () => {
  test('systemd answers the same', () => {
    const limits = recordedFor('type:managed_oom_mem_pressure_limit');
    expect(disagreements(oomPressureLimit, limits, 'ManagedOOMMemoryPressureLimit')).toEqual([]);
    const durations = recordedFor('type:managed_oom_mem_pressure_duration_sec');
    expect(disagreements(oomPressureDuration, durations, 'ManagedOOMMemoryPressureDurationUSec')).toEqual([]);
    const periods = recordedFor('type:sec_def_infinity');
    expect(disagreements(resourceKinds['time-span-or-unset'], periods, 'CPUQuotaPeriodUSec')).toEqual([]);
  });

  obeysTheLaws(inService(oomPressureLimit), /^(1|0|5|%|‰|\.| )*$/);
  obeysTheLaws(inService(oomPressureDuration), /^(1|0|5|s|ms|min|infinity|\.| )*$/);
  obeysTheLaws(resourceKinds['time-span-or-unset'], /^(1|0|5|s|ms|min|infinity|\.| )*$/);

  test('fractions of a percent came with 248', () => {
    expect(oomPressureLimit.read('5.5%', { ...context, target: 247 }).status).toBe('rejected');
    expect(oomPressureLimit.read('5%', { ...context, target: 247 }).status).toBe('accepted');
  });

  test.each(['0', '999ms', 'infinity'])('%s is no duration', (text) => {
    expect(oomPressureDuration.read(text, context)).toMatchObject({
      problems: [{ code: 'oom-duration/out-of-range' }],
    });
  });
});

describe('rules', () => {
  test('systemd answers the same', () => {
    expect(disagreements(oomRules, recordedFor('type:oomrules'), 'OOMRules')).toEqual([]);
  });

  obeysTheLaws(inService(oomRules), /^(foo|bar| |"|'|\\|\/|\.|\*)*$/);

  test('one bad name loses all', () => {
    expect(oomRules.read('foo a/b', context)).toMatchObject({ status: 'rejected', problems: [{ effect: 'ignored' }] });
    expect(oomRules.read('foo "a b"', context)).toMatchObject({ status: 'accepted', value: ['foo', 'a b'] });
  });
});

test('sockets have none of what systemd-oomd does', () => {
  for (const kind of [oomMode, oomPressureLimit, oomPressureDuration, oomRules] as readonly Kind<unknown>[])
    expect(kind.read('', { ...context, unit: 'app.socket' })).toMatchObject({
      problems: [{ code: 'setting/services-only' }],
    });
});
