import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { goldenLinks } from '../testing/golden-links.ts';
import { linkWords } from '../words/share-words.ts';
import { decodeLink } from './link.ts';

// Other work on the machine may make these slow.
vi.setConfig({ testTimeout: 120_000 });

const context = { sectionOf: () => undefined, target: 252 };

/** What befalls a link on its way: letters changed, cut out and put in, and what chats and mails do to it. */
const puts = [
  '',
  'A',
  '_',
  '=',
  '%',
  '&',
  '#',
  '1',
  '2',
  '3',
  '%ff',
  '%3D',
  '\n',
  '\0',
  '\ud800',
  'é',
  '\u200b',
  '…',
  '&name=x',
  '\n> ',
];
const harm = fc.tuple(fc.nat(400), fc.nat(40), fc.constantFrom(...puts), fc.string({ maxLength: 6 }));

/** The link with `cut` letters replaced at a place in it. */
function harmed(link: string, [at, cut, put, more]: readonly [number, number, string, string]): string {
  const from = at % (link.length + 1);
  return link.slice(0, from) + put + more + link.slice(from + cut);
}

describe('a link that was changed on its way', () => {
  test('is refused in words, or opens to what was sent: 100,000 times', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...goldenLinks), harm, ({ link, content }, how) => {
        const result = decodeLink(harmed(link, how), context);
        if (!result.ok) {
          refused++;
          return linkWords(result.code).wrong.endsWith('.');
        }
        const { ok: _, kind, ...opened } = result;
        return kind === 'readable' || isDeepStrictEqual(opened, content);
      }),
      // One seed: of sixteen million changed links one passes the checksum, and that is known.
      { numRuns: 100_000, seed: 7 },
    );
    expect(refused).toBeGreaterThan(60_000);
  });

  test('in the readable form is read as what it says, whatever that is', () => {
    const links = ['#ListenStream=8080&Accept=no&name=api', '#Description=a%20b&service.ExecStart=/bin/x&target=257'];
    fc.assert(
      fc.property(fc.constantFrom(...links), harm, harm, (link, one, two) => {
        const result = decodeLink(harmed(harmed(link, one), two), context);
        return result.ok ? result.bundle.files.length > 0 : linkWords(result.code).wrong.endsWith('.');
      }),
      { numRuns: 20_000, seed: 7 },
    );
  });
});
