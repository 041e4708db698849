import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, type Recorded, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { cpuQuota } from './cpu-quota.ts';
import { tasksMax } from './tasks-max.ts';
import { blockIoWeight, cpuShares, cpuWeight, ioWeight } from './weights.ts';

const context: Context = { target: 252, unit: 'app.socket', manager: 'system' };
/** From 258 on systemd takes no value at all for what it removed. */
const before258 = (c: Recorded): Recorded => ({
  ...c,
  answers: new Map([...c.answers].filter(([version]) => version < 258)),
});

describe('weights', () => {
  test('systemd answers the same', () => {
    const key = (c: Recorded) => c.key;
    expect(disagreements(ioWeight, recordedFor('type:cg_weight'), key)).toEqual([]);
    expect(disagreements(cpuWeight, recordedFor('type:cg_cpu_weight'), key)).toEqual([]);
    expect(disagreements(cpuShares, recordedFor('type:cpu_shares').map(before258), key)).toEqual([]);
    expect(disagreements(blockIoWeight, recordedFor('type:blockio_weight').map(before258), key)).toEqual([]);
  });

  for (const kind of [ioWeight, cpuShares, blockIoWeight] as const) obeysTheLaws(kind, /^(1|0|9| |-|\+|x|%|idle)*$/);
  obeysTheLaws(cpuWeight, /^(1|0|9| |-|\+|x|%|idle)*$/);

  test.each([
    [ioWeight, 1, 10_000],
    [cpuShares, 2, 262_144],
    [blockIoWeight, 10, 1000],
  ])('limits are included', (kind: Kind<number>, min, max) => {
    const status = (value: number) => kind.read(String(value), context).status;
    expect([status(min - 1), status(min), status(max), status(max + 1)]).toEqual([
      'rejected',
      'accepted',
      'accepted',
      'rejected',
    ]);
  });

  test('idle came with 252', () => {
    expect(cpuWeight.read('idle', context)).toMatchObject({ status: 'accepted', value: 'idle' });
    expect(cpuWeight.read('idle', { ...context, target: 251 })).toMatchObject({ status: 'rejected' });
    expect(cpuWeight.words('idle', context)).toBe('only what nobody else wants');
  });
});

describe('shares of the CPU', () => {
  test('systemd answers the same', () => {
    expect(disagreements(cpuQuota, recordedFor('type:cpu_quota'), 'CPUQuotaPerSecUSec')).toEqual([]);
  });

  obeysTheLaws(cpuQuota, /^(1|0|25|%|‰|‱|\.| |-|\+|0x|inf)*$/);

  test.each([
    ['50', 'percent/no-sign', '50%'],
    ['0%', 'percent/zero', undefined],
    ['12,5 %', 'percent/malformed', '12.5%'],
    ['21474837%', 'percent/malformed', undefined],
  ])('%s is rejected by %s, and probably means %s', (text, code, suggestion) => {
    const read = cpuQuota.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });

  test('several CPUs', () => {
    expect([cpuQuota.words(5000, context), cpuQuota.words(25_000, context)]).toEqual([
      '50% of what one CPU gives',
      'as much as 2.5 CPUs give',
    ]);
  });
});

describe('numbers of tasks', () => {
  test('systemd answers the same', () => {
    const shown = (c: Recorded) => (c.value.includes('%') ? undefined : 'TasksMax');
    expect(disagreements(tasksMax, recordedFor('type:tasks_max'), shown)).toEqual([]);
  });

  obeysTheLaws(tasksMax, /^(1|0|50|%|‰|\.| |-|\+|0x|infinity|max)*$/);

  test.each([
    ['16', '16 tasks'],
    ['1', '1 task'],
    ['10%', '10% of the tasks that the system allows'],
    ['infinity', 'no limit'],
  ])('%s is %s', (text, words) => {
    const read = tasksMax.read(text, context);
    expect(read.status === 'accepted' && tasksMax.words(read.value, context)).toBe(words);
  });
});
