import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { environment } from './environment.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

/** A backslash before the end of the line continues it, so that the recorded value was another. */
const continues = (value: string) => /(?<!\\)(?:\\\\)*\\$/.test(value);

test('every recorded answer is ours', () => {
  const cases = recordedFor('type:environ').filter((c) => !continues(c.value));
  expect(cases.length).toBeGreaterThan(30);
  expect(disagreements(environment, cases, 'Environment')).toEqual([]);
});

test.each([
  ['A=1', ['A=1']],
  ['A=1 "B=two words"', ['A=1', 'B=two words']],
  ["A='x'y", ['A=xy']],
  ['A=1 B=2 A=3', ['A=3', 'B=2']],
  ['A=%n%%', ['A=app.socket%']],
  ['A=a\\x20b', ['A=a b']],
])('%s is %j', (text, value) => {
  expect(environment.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
});

test.each([
  ['A', 'ignored', 0, 1, 'environment/no-equals', undefined],
  ['A=1 B', 'dropped', 4, 5, 'environment/no-equals', undefined],
  ['A.B=1', 'ignored', 0, 3, 'environment/bad-name', 'A_B=1'],
  ['X=1 $A=%n 1', 'dropped', 4, 6, 'environment/bad-name', undefined],
  ['"A=x', 'ignored', 0, 4, 'words/unbalanced-quote', '"A=x"'],
  ['A=1  B="x', 'dropped', 7, 9, 'words/unbalanced-quote', 'A=1  B="x"'],
  ['A=\\q', 'ignored', 2, 4, 'words/bad-escape', 'A=\\\\q'],
  ['A=%z', 'ignored', 2, 4, 'specifier/unknown', 'A=%%z'],
] as const)('%s: %s at %i to %i, %s, suggesting %s', (text, effect, start, end, code, suggestion) => {
  const read = environment.read(text, context);
  expect(read.status === 'reset' ? undefined : read.problems[0]).toMatchObject({
    code,
    effect,
    start,
    end,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  if (suggestion !== undefined)
    expect(environment.read(suggestion, context)).toMatchObject({ status: 'accepted', problems: [] });
});

test('a variable of any value reads back', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.stringMatching(/^[A-Z_][A-Z0-9_]*$/),
          fc.string({ unit: 'binary' }).filter((s) => !s.includes('\0')),
        ),
      ),
      (pairs) => {
        const value = [...new Map(pairs)].map(([name, v]) => `${name}=${v}`);
        const read = environment.read(environment.canonical(value), context);
        if (value.length) expect(read).toEqual({ status: 'accepted', value, problems: [] });
        else expect(read).toEqual({ status: 'reset' });
      },
    ),
  );
});

test('words list the variables', () => {
  expect(environment.words(['A=1', 'B=x=y'], context)).toBe('A set to “1” and B set to “x=y”');
});
