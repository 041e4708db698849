import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from './parse.ts';
import { fromBytes, toBytes } from './utf8.ts';

test('what is UTF-8 is read as text, byte order mark included', () => {
  expect(fromBytes(new TextEncoder().encode('\uFEFFä€😀'))).toBe('\uFEFFä€😀');
});

test.each([
  ['a byte that begins nothing', [0x61, 0xff], 'a\uDCFF'],
  ['a sequence cut short', [0xe2, 0x82, 0x61], '\uDCE2\uDC82a'],
  ['an overlong form', [0xc0, 0xaf], '\uDCC0\uDCAF'],
  ['an encoded surrogate', [0xed, 0xa0, 0x80], '\uDCED\uDCA0\uDC80'],
  ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '\uDCF4\uDC90\uDC80\uDC80'],
  ['a good character between bad ones', [0xfe, 0xc3, 0xa4, 0xfe], '\uDCFEä\uDCFE'],
])('%s is kept byte by byte', (_, bytes, text) => {
  expect(fromBytes(Uint8Array.from(bytes))).toBe(text);
});

test('any bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect([...toBytes(fromBytes(bytes))]).toEqual([...bytes]);
    }),
  );
});

test('a line with such a byte is not taken', () => {
  const { nodes } = parse(fromBytes(Uint8Array.from([0x5b, 0x41, 0x5d, 0x0a, 0x61, 0x3d, 0xff])));
  expect(nodes.map((n) => (n.type === 'rejected' ? n.reason : n.type))).toEqual(['section', 'not-unicode']);
});
