import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64, base64Lines } from './base64.ts';

test('every array of bytes is written as Node writes it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(base64Lines(bytes).replaceAll('\n', '')).toBe(base64(bytes));
    }),
  );
});

test('lines have 76 characters and an end', () => {
  expect(
    base64Lines(new Uint8Array(60))
      .split('\n')
      .map(({ length }) => length),
  ).toEqual([76, 4, 0]);
  expect(base64Lines(new Uint8Array(0))).toBe('');
});
