import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { integer } from './integer.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('integers', () => {
  const cases = recordedFor('type:int');

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(280);
    expect(disagreements(integer, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(integer, /^(0x|0b|0o|0|1|8|f|-|\+|_|,|\.| |'|\v|\xa0)*$/);

  test.each([
    ['-2147483648', -2147483648],
    ['2147483647', 2147483647],
    ['0b-1', -1],
    ['-0x1', -1],
    ['-0', 0],
    ['-010', -8],
  ])('%s is %d', (text, value) => {
    const read = integer.read(text, context);
    expect(read.status === 'accepted' && read.value).toBe(value);
  });

  test.each(['-2147483649', '2147483648', '0xffffffff'])('%s is out of range', (text) => {
    expect(integer.read(text, context)).toMatchObject({ problems: [{ code: 'number/out-of-range' }] });
  });

  test.each(['+-1', '--1', '- 1', '-', '0b--1'])('%s is no number', (text) => {
    expect(integer.read(text, context)).toMatchObject({ problems: [{ code: 'number/not-a-number' }] });
  });
});
