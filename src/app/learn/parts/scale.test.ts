import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenScale, factorScale, roundUp } from './scale.ts';

test.each([
  [1, 1],
  [1.1, 2],
  [3, 5],
  [7, 10],
  [0.03, 0.05],
  [4000, 5000],
])('%d is rounded up to %d', (amount, rounded) => {
  expect(roundUp(amount)).toBeCloseTo(rounded, 12);
});

test('an even axis has its ends where they are wanted, and round marks between', () => {
  const scale = evenScale(0, 10, 100, 300, 5);
  expect([scale(0), scale(5), scale(10)]).toEqual([100, 200, 300]);
  expect(scale.ticks).toEqual([0, 2, 4, 6, 8, 10]);
});

test('an axis of factors', () => {
  const scale = factorScale(1, 1000, 0, 300);
  expect(scale(10)).toBeCloseTo(100, 9);
  expect(scale.ticks).toEqual([1, 10, 100, 1000]);
});

test('marks stay on the axis, in order, and are not more than twice as many as wanted', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), fc.integer({ min: 2, max: 10 }), (to, wanted) => {
      const { ticks } = evenScale(0, to, 0, 500, wanted);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(2 * wanted + 1);
      for (const [i, tick] of ticks.entries()) {
        expect(tick).toBeLessThanOrEqual(to * (1 + 1e-9));
        if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1] ?? 0);
      }
    }),
  );
});
