import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { unsigned } from './unsigned.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

/** That no connection at all is too few is a check of the whole unit. */
const noConnections = (c: { key: string; value: string }) => c.key === 'MaxConnections' && /^[+-]?0+$/.test(c.value);
/** The greatest number stands for the default of a burst, which is then shown. */
const unsetBurst = (c: { key: string; value: string }) =>
  /^(?:Poll|Trigger)LimitBurst$/.test(c.key) && /^(?:4294967295|0xffffffff|0o?37777777777|0b1{32})$/i.test(c.value);

describe('unsigned numbers', () => {
  const cases = recordedFor('type:unsigned').filter((c) => !noConnections(c));

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(350);
    expect(disagreements(unsigned, cases)).toEqual([]);
    expect(
      disagreements(
        unsigned,
        cases.filter((c) => !unsetBurst(c)),
        (c) => c.key,
      ),
    ).toEqual([]);
  });

  obeysTheLaws(unsigned, /^(0x|0b|0o|0|1|8|f|-|\+|_|,|\.| |'|\v|\xa0)*$/);

  test.each([
    ['128', 128],
    ['010', 8],
    [' 0xffFFffff ', 4294967295],
    ['+1', 1],
    ['-0', 0],
  ])('%j is %d', (text, value) => {
    expect(unsigned.read(text, context)).toMatchObject({ status: 'accepted', value });
  });

  test.each([
    ['4294967296', 'number/out-of-range', undefined],
    ['-1', 'number/out-of-range', undefined],
    ['', 'number/empty', undefined],
    ['many', 'number/not-a-number', undefined],
    ['1K', 'number/not-a-number', undefined],
    ['1,5', 'number/not-a-number', undefined],
    ['1_000', 'number/not-a-number', '1000'],
    ['5.0', 'number/not-a-number', '5'],
    ['"5"', 'number/not-a-number', '5'],
    ['-1,000', 'number/not-a-number', undefined],
    ['080', 'number/not-octal', '80'],
  ])('%s is rejected by %s, and probably means %s', (text, code, suggestion) => {
    const read = unsigned.read(text, context);
    expect(read.status === 'rejected' && [read.problems[0].code, read.problems[0].suggestion]).toEqual([
      code,
      suggestion,
    ]);
  });

  test('the C library of 257 takes a binary prefix after a sign', () => {
    expect([252, 257, 262].map((target) => unsigned.read('+0b1', { ...context, target }).status)).toEqual([
      'rejected',
      'accepted',
      'rejected',
    ]);
  });

  test('words group the digits', () => {
    expect(unsigned.words(4294967295, context)).toBe('4,294,967,295');
  });
});
