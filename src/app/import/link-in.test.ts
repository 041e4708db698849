import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkIn } from './link-in.ts';

const packed = '3_AA0Y-ZOLMiEJ2xmIIdRGs98M5MiznkMSOrK5AIA';
const readable = 'ListenStream=8080&name=api';

test.each([
  [`https://unitwright.example/#${packed}`, packed],
  [`  http://localhost:4173/sub/?embed#${packed}\n`, packed],
  [`<https://unitwright.example/#${packed}>`, packed],
  [`[open my unit](https://unitwright.example/#${packed})`, packed],
  [`"https://unitwright.example/#${readable}"`, readable],
  [`https://unitwright.example/#name=api&${readable}`, `name=api&${readable}`],
  [`https://unitwright.example/#${packed}.`, `${packed}.`],
])('%j is a link', (text, fragment) => {
  expect(linkIn(text)).toEqual({ fragment, sure: true });
});

test.each([
  ['https://h.example/#ListenStream=80&Description=App%20(test)', 'ListenStream=80&Description=App%20(test)'],
  [`[a \\] b](<https://h.example/#${packed}> "for you")`, packed],
  [`(https://h.example/#${packed})`, packed],
])('of %j no letter is lost, and none comes to it', (text, fragment) => {
  expect(linkIn(text)?.fragment).toBe(fragment);
});

test('an address of this page is taken at its word', () => {
  const home = 'http://127.0.0.1:4173/sub/';
  for (const fragment of ['Accept=no&name=api', '3_AA0Y', '3'])
    expect(linkIn(`${home}?embed#${fragment}`, home)).toEqual({ fragment, sure: true });
  expect(linkIn(`${home}#category-listen`, home)).toBeUndefined();
  expect(linkIn('http://127.0.0.1:4173/other/#Accept=no', home)).toBeUndefined();
});

test('a fragment alone may be a comment of a unit', () => {
  expect(linkIn(`#${packed}`)).toEqual({ fragment: packed, sure: true });
  expect(linkIn('#3rd-party-socket-file')).toEqual({ fragment: '3rd-party-socket-file', sure: false });
});

test.each([
  '',
  '[Socket]\nListenStream=80\n',
  '#ListenStream=80',
  '# 3 listeners',
  '#3',
  'https://example.com/app.socket',
  'https://github.com/o/r/blob/main/app.socket#L10-L20',
  'https://example.com/#id_token=abc',
  'https://example.com/manual#3-2',
  `Documentation=https://unitwright.example/#${packed}`,
  `see https://unitwright.example/#${packed} for it`,
  `# https://unitwright.example/#${packed}\n[Socket]\n`,
  `[a](https://h.example/#${readable})[b](https://h.example/#${readable})`,
  '"'.repeat(100_001),
  `${'('.repeat(100_000)}#${packed}${')'.repeat(100_000)}`,
  '['.repeat(100_000),
])('%j is none', (text) => {
  expect(linkIn(text)).toBeUndefined();
});

test('whatever is pasted, a link that is found is a part of it', () => {
  const part = fc.oneof(
    fc.constantFrom('<', '>', '(', ')', '"', "'", '`', '[', '](', ' ', 'https://h.example/', '#', packed, readable),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const found = linkIn(text, 'https://h.example/');
      if (found) expect(text).toContain(`#${found.fragment}`);
    }),
    { numRuns: 5000 },
  );
});
