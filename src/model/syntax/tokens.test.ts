import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitText } from '../testing/texts.ts';
import { parse } from './parse.ts';
import { tokenLines } from './tokens.ts';

const show = (text: string) =>
  tokenLines(parse(text)).map((line) => line.tokens.map((t) => `${t.type}:${t.text}`).join(' '));

test('a line is cut into what it is made of', () => {
  expect(show('# c\n[Unit]\n A = b \n\nnonsense\nB=1 \\\n # c\n 2')).toEqual([
    'comment:# c',
    'section:[Unit]',
    'plain:  key:A equals: =  value:b ',
    '',
    'rejected:nonsense',
    'key:B equals:= value:1 \\',
    'comment: # c',
    'value: 2',
  ]);
});

test('the tokens of a line are its content', () => {
  fc.assert(
    fc.property(unitText, (text) => {
      for (const line of tokenLines(parse(text)))
        expect(line.tokens.map((t) => t.text).join('')).toBe(text.slice(line.start, line.end));
    }),
    { numRuns: 2000 },
  );
});
