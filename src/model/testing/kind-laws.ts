import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context, Kind, Read } from '../values/kind.ts';
import { problemWords } from '../words/problems.ts';

const contexts: readonly Context[] = [
  { target: 252, unit: 'app.socket', manager: 'system' },
  { target: 257, unit: 'my-app@a-b\\x2dc.socket', manager: 'system' },
  { target: 262, unit: 'app@.socket', manager: 'user' },
];

const problemsOf = (read: Read<unknown>) => (read.status === 'reset' ? [] : read.problems);

/** What holds for every kind and every text; `alphabet` makes texts that come near the grammar. */
export function obeysTheLaws<T>(kind: Kind<T>, alphabet: RegExp): void {
  const texts = fc.oneof(
    fc.stringMatching(alphabet),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...kind.examples),
  );
  const cases = fc.tuple(texts, fc.constantFrom(...contexts));

  test('reading never throws, and every problem lies inside the text and has words', () => {
    fc.assert(
      fc.property(cases, ([text, context]) => {
        for (const { code, start, end, params } of problemsOf(kind.read(text, context))) {
          expect([0 <= start, start <= end, end <= text.length]).toEqual([true, true, true]);
          expect(problemWords(code, params).wrong).toMatch(/^\S.*[^ .]\.$/s);
        }
      }),
    );
  });

  test('what is written for a value reads as that value', () => {
    fc.assert(
      fc.property(cases, ([text, context]) => {
        const read = kind.read(text, context);
        if (read.status !== 'accepted') return;
        const again = kind.read(kind.canonical(read.value), context);
        expect(again.status === 'accepted' && again.value).toEqual(read.value);
      }),
    );
  });

  test('what is suggested is accepted', () => {
    fc.assert(
      fc.property(cases, ([text, context]) => {
        for (const { suggestion } of problemsOf(kind.read(text, context)))
          if (suggestion !== undefined) expect(kind.read(suggestion, context)).toMatchObject({ status: 'accepted' });
      }),
    );
  });

  test.each(contexts)('examples and completions are accepted without a word in $unit', (context) => {
    for (const text of [...kind.examples, ...(kind.complete?.('', context) ?? []).map((c) => c.text)]) {
      const read = kind.read(text, context);
      expect(read, text).toMatchObject({ status: 'accepted' });
      if (read.status === 'accepted') expect(kind.words(read.value, context)).toMatch(/^\S.*[^.]$/s);
    }
  });
}

/** Named reasons for which a recorded answer says nothing about a kind. */
export const continues = (c: { value: string }): boolean => c.value.endsWith('\\');
export const empties = (c: { value: string }): boolean => c.value.trim() === '';
