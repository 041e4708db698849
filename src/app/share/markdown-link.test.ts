import { expect, test } from 'vitest';
import { markdownLink } from './markdown-link.ts';

test.each([
  ['app.socket', '[app.socket](#1)'],
  ['my_app@.service', '[my\\_app@.service](#1)'],
  ['a](https://evil.example) [b', '[a\\](https://evil.example) \\[b](#1)'],
  ['<img src=x>\n\n# b', '[\\<img src=x\\> # b](#1)'],
  ['a\\](b)', '[a\\\\\\](b)](#1)'],
])('%j stays the text of the link', (name, markdown) => {
  expect(markdownLink(name, '#1')).toBe(markdown);
});
