import { expect, test } from 'vitest';
import { shellQuote } from './shell-quote.ts';

test.each([
  ['plain', 'plain'],
  ['', ''],
  ['a b', '"a b"'],
  ['man:foo(1)', '"man:foo(1)"'],
  ['A=${B}', '"A=\\${B}"'],
  ['A=\x01', '"A=\\001"'],
  ['A=a\nb\t', '"A=a\\nb\\t"'],
  ['A=q"q\\', '"A=q\\"q\\\\"'],
  ['ü=日', 'ü=日'],
])('%j is shown as %s', (word, shown) => {
  expect(shellQuote(word)).toBe(shown);
});
