import { expect, test } from 'vitest';
import { fill } from './fill.ts';

const template = `
always
?a: if a
?!a: if not a
?a&b|c: if both, or c
?a{
in a
?b{
in both
?}
?}
end
`;

test.each([
  [{}, ' if not a'],
  [{ a: true }, ' if a|in a'],
  [{ a: true, b: true }, ' if a| if both, or c|in a|in both'],
  [{ b: true }, ' if not a'],
  [{ c: true }, ' if not a| if both, or c'],
])('keeps the lines whose flags are set: %j', (flags, kept) => {
  expect(fill(template, flags)).toBe(`always\n${kept.replaceAll('|', '\n')}\nend\n`);
});
