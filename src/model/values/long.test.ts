import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { long } from './long.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('numbers of 64 bits', () => {
  const cases = recordedFor('MessageQueueMaxMessages');

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(90);
    expect(disagreements(long, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(long, /^(0x|0b|0o|0|1|8|f|-|\+|_|,|\.| |'|\v|\xa0)*$/);

  test.each([
    ['9223372036854775807', 9223372036854775807n],
    ['-9223372036854775808', -9223372036854775808n],
    ['0x7fffffffffffffff', 9223372036854775807n],
    ['0777777777777777777777', 9223372036854775807n],
    ['9007199254740993', 9007199254740993n],
    ['0b-11', -3n],
  ])('%s is exact', (text, value) => {
    expect(long.read(text, context)).toMatchObject({ status: 'accepted', value });
  });

  test.each(['9223372036854775808', '-9223372036854775809', '0x8000000000000000'])('%s is out of range', (text) => {
    expect(long.read(text, context)).toMatchObject({ problems: [{ code: 'number/out-of-range' }] });
  });
});
