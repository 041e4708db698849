import { describe, expect, test } from 'vitest';
import { safeAtou } from './safe-atou.ts';

const read = (text: string, target = 252) => {
  const found = safeAtou(text, target);
  return found.ok ? found.value : found.problem;
};

describe('numbers as C writes them', () => {
  test.each([
    ['0', 0],
    ['80', 80],
    ['+80', 80],
    [' 80', 80],
    ['010', 8],
    ['0x50', 80],
    ['0X1f', 31],
    ['0o17', 15],
    ['0b11', 3],
    ['0b+11', 3],
    ['0b 11', 3],
    ['+0x1f', 31],
    ['-0', 0],
    ['4294967295', 4294967295],
    ['4294967296', 'range'],
    ['-1', 'range'],
    ['08', 'syntax'],
    ['0x', 'syntax'],
    ['0b', 'syntax'],
    ['0x0x1', 'syntax'],
    ['0x+1', 'syntax'],
    ['+0b11', 'syntax'],
    ['0b0b11', 'syntax'],
    ['80 ', 'syntax'],
    ['', 'syntax'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test('257 takes one binary prefix more', () => {
    expect(['+0b11', '0b0b11'].map((text) => [read(text, 257), read(text, 262)])).toEqual([
      [3, 'syntax'],
      [3, 'syntax'],
    ]);
  });
});
