import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength, fromUtf8, utf8 } from './bytes.ts';

test('bytes are those of UTF-8, and lead back to the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8(text)).toEqual([...new TextEncoder().encode(text)]);
      expect(byteLength(text)).toBe(utf8(text).length);
      expect(fromUtf8(utf8(text))).toBe(text);
    }),
  );
});

test('half a character counts as U+FFFD, and a stray byte is the character of its number', () => {
  expect(utf8('\ud800')).toEqual([0xef, 0xbf, 0xbd]);
  expect(fromUtf8([0xff])).toBe('ÿ');
});
