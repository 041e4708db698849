import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { cpuSet } from './cpu-set.ts';

const at = (target: number): Context => ({ target, unit: 'app.socket', manager: 'system' });

describe('sets of CPUs', () => {
  test('systemd answers the same', () => {
    // What holds during startup is shown bit by bit.
    const shown = (c: { key: string }) => (c.key.startsWith('Startup') ? undefined : c.key);
    expect(disagreements(cpuSet, recordedFor('type:allowed_cpuset'), shown)).toEqual([]);
  });

  obeysTheLaws(cpuSet, /^(0|1|3|8191|-|,| |"|0x|foo|%i|4294967295)*$/);

  test.each([
    ['0,1,,2', '0-2'],
    ['5 0-3 2-4', '0-5'],
    ["'1' 0x3", '1 3'],
    ['7 010', '7-8'],
  ])('%s is %s', (text, canonical) => {
    const read = cpuSet.read(text, at(252));
    expect(read.status === 'accepted' && cpuSet.canonical(read.value)).toBe(canonical);
  });

  test.each([',', '', '4294967295', '%i'])('%j clears', (text) => {
    expect(cpuSet.read(text, at(252))).toEqual({ status: 'reset' });
  });

  test.each([
    ['0 foo', 'cpu-set/not-a-range'],
    ['1-2-3', 'cpu-set/not-a-range'],
    ['1-', 'cpu-set/not-a-range'],
    ['8192 1', 'number/out-of-range'],
    ['1 "2', 'words/unbalanced-quote'],
  ])('%s loses all in 257: %s', (text, code) => {
    expect(cpuSet.read(text, at(257))).toMatchObject({ status: 'rejected', problems: [{ code, effect: 'ignored' }] });
  });

  test('newer versions lose the bad word only, but for an open quote', () => {
    expect(cpuSet.read('0 foo 8192', at(262))).toMatchObject({
      value: [[0, 0]],
      problems: [{ effect: 'dropped' }, {}],
    });
    expect(cpuSet.read('1 "2', at(262)).status).toBe('rejected');
  });

  test('a set is said in numbers', () => {
    expect([
      cpuSet.words([[0, 0]], at(252)),
      cpuSet.words(
        [
          [0, 3],
          [6, 6],
        ],
        at(252),
      ),
    ]).toEqual(['number 0', 'numbers 0 to 3 and 6']);
  });

  test('a range the wrong way round is lost alone', () => {
    expect(cpuSet.read('3-1 5', at(252))).toMatchObject({
      value: [[5, 5]],
      problems: [{ code: 'cpu-set/reversed', effect: 'dropped', suggestion: '1-3 5' }],
    });
  });

  test('specifiers came with 252', () => {
    expect(cpuSet.read('%i', at(251)).status).toBe('rejected');
  });
});
