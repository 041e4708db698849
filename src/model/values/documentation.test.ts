import { expect, test } from 'vitest';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { documentation } from './documentation.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

test('every recorded answer is ours', () => {
  const cases = recordedFor('type:documentation');
  expect(cases.length).toBeGreaterThan(10);
  expect(disagreements(documentation, cases, 'Documentation')).toEqual([]);
});

test.each([
  ['foo(1)', 'documentation/not-a-uri', 0, 6, 'ignored', 'man:foo(1)'],
  ['man:a(1) www.example.com/x', 'documentation/not-a-uri', 9, 26, 'dropped', 'man:a(1) https://www.example.com/x'],
  ['/usr/share/doc/x', 'documentation/not-a-uri', 0, 16, 'ignored', 'file:///usr/share/doc/x'],
  ['HTTPS://x', 'documentation/not-a-uri', 0, 9, 'ignored', 'https://x'],
  ['man:', 'documentation/nothing-named', 0, 4, 'ignored', undefined],
  ['man:%z', 'specifier/unknown', 4, 6, 'ignored', 'man:%%z'],
] as const)('%s: %s at %i to %i, %s, suggesting %s', (text, code, start, end, effect, suggestion) => {
  const read = documentation.read(text, context);
  const first = read.status === 'reset' ? undefined : read.problems[0];
  expect(first).toMatchObject({ code, start, end, effect });
  expect(first?.suggestion).toBe(suggestion);
});

test('an empty assignment resets, and a quoted word that is empty does not', () => {
  expect(documentation.read(' ', context).status).toBe('reset');
  expect(documentation.read('""', context).status).toBe('rejected');
});

test('a problem beyond a specifier is found where it stands', () => {
  const read = documentation.read('man:%n bad', context);
  expect(read).toMatchObject({ status: 'accepted', value: ['man:app.socket'], problems: [{ start: 7, end: 10 }] });
});

test('words name manual pages', () => {
  expect(documentation.words(['man:a(1)', 'https://x/y'], context)).toBe('manual page a(1) and https://x/y');
});
