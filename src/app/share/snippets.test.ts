import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownLink } from './markdown-link.ts';
import { badgeHtml, badgeMarkdown, embedHtml } from './snippets.ts';

describe('a text for another page', () => {
  const link = 'https://example.org/u/#3AbC-_x';
  test('is what one would write by hand', () => {
    expect(markdownLink('app@.socket', link)).toBe(`[app@.socket](${link})`);
    expect(badgeMarkdown('https://example.org/u/badge.svg', link)).toBe(
      `[![Open in Unitwright](https://example.org/u/badge.svg)](${link})`,
    );
    expect(badgeHtml('b.svg', '#a=1&b=2')).toContain('<a href="#a=1&amp;b=2"><img src="b.svg" alt=');
    expect(embedHtml('https://example.org/u/?embed#a=1&b=2', 'app.socket')).toContain(
      '?embed#a=1&amp;b=2" title="app.',
    );
  });

  test('has one element and one link, whatever names and addresses hold', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"><script>', "' onload=x", '](x)', '\\', '\n\n'),
    );
    fc.assert(
      fc.property(any, any, (name, url) => {
        expect(embedHtml(url, name)).toMatch(
          /^<iframe src="[^"<>\n]*" title="[^"<>\n]*" width="100%" [^<>\n]*><\/iframe>$/,
        );
        expect(badgeHtml(url, name)).toMatch(/^<a href="[^"<>\n]*"><img src="[^"<>\n]*" [^<>\n]*><\/a>$/);
        expect(markdownLink(name, url)).toMatch(/^\[(?:[^\\[\]<>`*_!\n]|\\[!-~])*\]\([^\s()<>[\]\\]*\)$/);
      }),
    );
  });
});
