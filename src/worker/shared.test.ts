import { expect, test } from 'vitest';
import { handOver, isShared, takeIn } from './shared.ts';

const scope = 'https://example.org/sub/';
const sent = (entries: readonly (readonly [string, string | File])[], to = `${scope}share`): Request => {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  return new Request(to, { method: 'POST', body });
};

test('only what is sent to the place for it is shared', () => {
  expect(isShared(sent([]), scope)).toBe(true);
  expect(isShared(new Request(`${scope}share`), scope)).toBe(false);
  expect(isShared(sent([], `${scope}share/more`), scope)).toBe(false);
  expect(isShared(sent([], 'https://example.org/share'), scope)).toBe(false);
});

test.each([
  [
    [
      ['text', '[Socket]'],
      ['url', 'https://example.org'],
      ['title', 'Mine'],
    ],
    ['[Socket]'],
  ],
  [
    [
      ['text', ''],
      ['url', 'https://example.org/#3x'],
    ],
    ['https://example.org/#3x'],
  ],
  [[], []],
] as const)('of %j %j is meant', async (entries, given) => {
  const answer = await takeIn(sent(entries), scope);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${scope}?shared`]);
  expect(handOver()).toEqual(given);
});

test('files come with their names, and all of it once', async () => {
  await takeIn(
    sent([
      ['units', new File(['[Socket]\n'], 'a.socket')],
      ['units', new File(['[Service]\n'], 'a.service')],
    ]),
    scope,
  );
  const given = handOver();
  expect(given.map((each) => (typeof each === 'string' ? each : each.name))).toEqual(['a.socket', 'a.service']);
  expect(handOver()).toEqual([]);
});
