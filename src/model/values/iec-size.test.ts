import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { iecSize } from './iec-size.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('sizes', () => {
  const cases = recordedFor('type:iec_size');

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(250);
    expect(disagreements(iecSize, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(iecSize, /^(1|9|25|0|K|M|k|E|e|B|iB|b|\.|,|_| |\t|-|\+|')*$/);

  test.each([
    ['8M', 8388608n],
    ['1.5M', 1572864n],
    ['1G 500M', 1598029824n],
    ['010', 10n],
    ['10.M', 10485760n],
    ['4.35K', 4454n],
    ['18446744073709551615', 18446744073709551615n],
  ])('%s is %d bytes', (text, value) => {
    expect(iecSize.read(text, context)).toMatchObject({ status: 'accepted', value });
  });

  test.each([
    ['', 'iec-size/empty', 0, undefined],
    [' 8MB', 'iec-size/unit', 3, '8M'],
    ['8 MiB', 'iec-size/unit', 3, '8M'],
    ['1k', 'iec-size/unit', 1, '1K'],
    ['64kb', 'iec-size/unit', 2, '64K'],
    ['512 bytes', 'iec-size/unit', 4, '512'],
    ['65,536', 'iec-size/unit', 2, '65536'],
    ['1e3', 'iec-size/unit', 1, undefined],
    ['.5K', 'iec-size/not-a-size', 0, '0.5K'],
    ['0x10', 'iec-size/unit', 1, undefined],
    ['lots', 'iec-size/not-a-size', 0, undefined],
    ['1K1M', 'iec-size/order', 3, undefined],
    ['1 1', 'iec-size/order', 2, undefined],
    ['1M -5', 'iec-size/negative', 3, undefined],
    ['16E', 'iec-size/too-large', 0, undefined],
  ])('%s is rejected by %s from %d on, and probably means %s', (text, code, start, suggestion) => {
    const read = iecSize.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.start, problem?.suggestion]).toEqual([code, start, suggestion]);
  });

  test.each([
    [0n, '0', '0 bytes'],
    [1n, '1', '1 byte'],
    [1000n, '1000', '1,000 bytes'],
    [2097152n, '2M', '2 MiB = 2,097,152 bytes'],
    [1572864n, '1536K', '1.5 MiB = 1,572,864 bytes'],
    [100000n, '100000', '100,000 bytes, about 97.7 KiB'],
    [2n ** 60n, '1E', '1 EiB = 1,152,921,504,606,846,976 bytes'],
  ])('%d bytes are written %s and said %s', (value, text, words) => {
    expect([iecSize.canonical(value), iecSize.words(value, context)]).toEqual([text, words]);
  });

  test('completes the units', () => {
    expect(iecSize.complete?.('8', context).map((c) => c.text)).toEqual(['8K', '8M', '8G']);
  });
});
