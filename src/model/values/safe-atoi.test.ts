import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeAtoi } from './safe-atoi.ts';

test('every number of 64 bits reads as itself in every base', () => {
  fc.assert(
    fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (value) => {
      const size = value < 0n ? -value : value;
      const sign = value < 0n ? '-' : '';
      const texts = [
        `${sign}${size}`,
        `${sign}0x${size.toString(16)}`,
        `${sign}0${size.toString(8)}`,
        `0o${sign}${size.toString(8)}`,
        `0b${sign}${size.toString(2)}`,
      ];
      for (const text of texts) {
        expect(safeAtoi(text, 252, -(2n ** 63n), 2n ** 63n - 1n)).toEqual({ ok: true, value });
      }
    }),
  );
});

test.each(['5\u00a0', '\u00a05', '\ufeff5', '５'])('only ASCII counts: %j is no number', (text) => {
  expect(safeAtoi(text, 262, 0n, 10n)).toEqual({ ok: false, problem: 'syntax' });
});
