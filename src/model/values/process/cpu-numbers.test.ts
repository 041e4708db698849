import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { cpuAffinity } from './cpu-affinity.ts';
import type { Range } from './cpu-numbers.ts';
import { numaMask } from './numa-mask.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };
const older: Context = { ...context, target: 257 };

describe.each<readonly [string, string, Kind<readonly (Range | string)[]>, number]>([
  ['cpu-affinity', 'exec_cpu_affinity', cpuAffinity as Kind<readonly (Range | string)[]>, 6],
  ['numa-mask', 'numa_mask', numaMask as Kind<readonly (Range | string)[]>, 2],
])('%s', (_, type, kind, atLeast) => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor(`type:${type}`);
    expect(cases.length).toBeGreaterThan(atLeast);
    expect(disagreements(kind, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(kind, /^(0|1|9|8192|4294967295|-|,| |numa|all|"|\+|0x|%U)*$/);
});

test.each([
  ['0', '0', 'CPU 0'],
  ['0,1', '0-1', 'CPU 0 to 1'],
  ['3 1-2 8', '1-3 8', 'CPU 1 to 3 and 8'],
  ['"0- 1"', '0-1', 'CPU 0 to 1'],
  ['0x1', '1', 'CPU 1'],
  ['%U', '0', 'CPU 0'],
  ['numa', '', 'the CPUs of the NUMA nodes that memory comes from'],
])('%s is shown as %j', (text, shown, words) => {
  const read = cpuAffinity.read(text, context);
  if (read.status !== 'accepted') throw new Error(read.status);
  expect([cpuAffinity.show(read.value, context), cpuAffinity.words(read.value, context)]).toEqual([shown, words]);
});

test.each([
  ['foo', 'cpu-set/not-a-range', undefined],
  ['0-', 'cpu-set/not-a-range', undefined],
  ['-1', 'cpu-set/not-a-range', undefined],
  ['0-1-2', 'cpu-set/not-a-range', undefined],
  ['3-1', 'cpu-set/reversed', '1-3'],
  ['8192', 'number/out-of-range', undefined],
  ['"0', 'words/unbalanced-quote', '"0"'],
])('%s is rejected by %s in every version', (text, code, suggestion) => {
  for (const target of [252, 262]) {
    const read = cpuAffinity.read(text, { ...context, target });
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.effect, problem?.suggestion]).toEqual([code, 'ignored', suggestion]);
  }
});

test('a bad word loses all of the text until 257, and then itself; a range the wrong way round always itself alone', () => {
  expect(cpuAffinity.read('0 foo', older)).toMatchObject({ status: 'rejected' });
  expect(cpuAffinity.read('0 foo', context)).toMatchObject({
    status: 'accepted',
    value: [[0, 0]],
    problems: [{ code: 'cpu-set/not-a-range', effect: 'dropped', start: 2, end: 5 }],
  });
  expect(cpuAffinity.read('5 3-1', older)).toMatchObject({
    status: 'accepted',
    value: [[5, 5]],
    problems: [{ code: 'cpu-set/reversed', effect: 'dropped', suggestion: '5 1-3' }],
  });
});

test('a number too great to be counted to is passed over until 257', () => {
  expect(cpuAffinity.read('1 4294967295', older)).toMatchObject({ value: [[1, 1]], problems: [] });
  expect(cpuAffinity.read('4294967295', older)).toEqual({ status: 'reset' });
  expect(cpuAffinity.read('4294967295', context)).toMatchObject({ problems: [{ code: 'number/out-of-range' }] });
});

test('assignments add up, and numa takes the place of what is before it', () => {
  expect(cpuAffinity.show([[0, 0], 'numa', [2, 3]], context)).toBe('2-3');
  expect(numaMask.show(['all', [1, 1]], context)).toBe('0-1');
  expect([numaMask.words(['all'], context), numaMask.words([[1, 1]], context)]).toEqual(['all nodes', 'node 1']);
});

test('specifiers are replaced for CPUs from 249 on, and not for nodes', () => {
  expect(cpuAffinity.read('%z', context)).toMatchObject({
    problems: [{ code: 'specifier/unknown', effect: 'ignored' }],
  });
  expect(cpuAffinity.read('%U', { ...context, target: 248 })).toMatchObject({ status: 'rejected' });
  expect(numaMask.read('%U', context)).toMatchObject({ problems: [{ code: 'cpu-set/not-a-range' }] });
});

test('the empty text clears', () => {
  expect(cpuAffinity.read(' ', context)).toEqual({ status: 'reset' });
  expect(cpuAffinity.read(',', older)).toEqual({ status: 'reset' });
});
