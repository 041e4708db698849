import { expect, test } from 'vitest';
import { cEscape } from './c-escape.ts';

test.each([
  ['/run/app.sock', '/run/app.sock'],
  ['/run/ü', '/run/\\303\\274'],
  ['a\\x20"b\'', 'a\\\\x20\\"b\\\''],
  ['\t\x01\x7f', '\\t\\001\\177'],
])('%j is %s in C', (text, escaped) => {
  expect(cEscape(text)).toBe(escaped);
});
