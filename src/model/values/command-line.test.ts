import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { commandLine } from './command-line.ts';
import type { Command } from './command-reader.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };
const read = (text: string, target = 257) => commandLine.read(text, { ...context, target });
const problemOf = (text: string, target = 257) => {
  const outcome = read(text, target);
  return outcome.status === 'reset' ? undefined : outcome.problems[0];
};

/** A backslash before the end of the line continues it, so that the recorded value was another. */
const continues = (value: string) => /(?<!\\)(?:\\\\)*\\$/.test(value);

/** Empty is fine as a value; the service is refused because nothing is left to run. */
const runsNothing = (c: { key: string; value: string }) => c.key === 'ExecStart' && c.value === '';

test('every recorded answer is ours', () => {
  const cases = recordedFor('type:exec').filter((c) => !continues(c.value) && !runsNothing(c));
  expect(cases.length).toBeGreaterThan(190);
  expect(disagreements(commandLine, cases, (c) => c.key)).toEqual([]);
});

describe('commands', () => {
  test.each<[string, readonly Command[]]>([
    ['/bin/true', [{ flags: '', path: '/bin/true', argv: ['/bin/true'] }]],
    ['true -x', [{ flags: '', path: 'true', argv: ['true', '-x'] }]],
    ['-@:+/bin/a b c', [{ flags: '-@:+', path: '/bin/a', argv: ['b', 'c'] }]],
    ['!!:/bin//a', [{ flags: ':!!', path: '/bin/a', argv: ['/bin//a'] }]],
    ['/bin/a "b  c" d\\x41', [{ flags: '', path: '/bin/a', argv: ['/bin/a', 'b  c', 'dA'] }]],
    ['/a \\; ";" ;b; %p', [{ flags: '', path: '/a', argv: ['/a', ';', ';', ';b;', 'app'] }]],
    [
      '/a 1 ; -/b 2 ;',
      [
        { flags: '', path: '/a', argv: ['/a', '1'] },
        { flags: '-', path: '/b', argv: ['/b', '2'] },
      ],
    ],
    ['/a && /b | c > d', [{ flags: '', path: '/a', argv: ['/a', '&&', '/b', '|', 'c', '>', 'd'] }]],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual({ status: 'accepted', value, problems: [] });
  });

  test('empty clears the list, a lone semicolon does not', () => {
    expect(read(' ')).toEqual({ status: 'reset' });
    expect(read(';')).toEqual({ status: 'accepted', value: [], problems: [] });
  });

  test('| runs a shell from 258', () => {
    expect(read('|echo a', 258)).toEqual({
      status: 'accepted',
      value: [{ flags: '|', path: '/bin/sh', argv: ['sh', 'echo', 'a'] }],
      problems: [],
    });
    expect(problemOf('|/bin/echo')).toMatchObject({
      code: 'command/prefix-newer',
      start: 0,
      end: 1,
      suggestion: '/bin/echo',
    });
  });
});

describe('problems', () => {
  test.each([
    ['bin/true x', 'command/not-absolute', 'refused', 0, 8, '/bin/true x'],
    ['-./true', 'command/not-absolute', 'ignored', 1, 7, '-/usr/bin/true'],
    ['~/bin/x', 'command/not-absolute', 'refused', 0, 7, '%h/bin/x'],
    ['$HOME/bin/x', 'command/not-absolute', 'refused', 0, 11, '%h/bin/x'],
    ['$DIR/x', 'command/not-absolute', 'refused', 0, 6, undefined],
    ['/a ; b/c', 'command/not-absolute', 'refused', 5, 8, '/a ; /b/c'],
    ['/a ; -b/c', 'command/not-absolute', 'dropped', 6, 9, '/a ; -/b/c'],
    ['+!/bin/true', 'command/repeated-prefix', 'refused', 1, 2, '+/bin/true'],
    ['--/bin/true', 'command/repeated-prefix', 'ignored', 1, 2, '-/bin/true'],
    ['- /bin/true', 'command/empty', 'ignored', 1, 1, undefined],
    ['@/bin/true', 'command/no-argv0', 'refused', 0, 10, '/bin/true'],
    ['/bin/', 'command/directory', 'refused', 0, 5, undefined],
    ['/bin/\\x22', 'command/special-characters', 'refused', 0, 9, undefined],
    ['/bin/echo %z', 'specifier/unknown', 'refused', 10, 12, '/bin/echo %%z'],
    ['-/bin/%z', 'specifier/unknown', 'ignored', 6, 8, '-/bin/%%z'],
    ['/bin/echo a "b c', 'words/unbalanced-quote', 'refused', 12, 16, '/bin/echo a "b c"'],
    ["-/bin/echo it's", 'words/unbalanced-quote', 'ignored', 13, 15, "-/bin/echo it's'"],
    ['"/bin/true', 'words/unbalanced-quote', 'ignored', 0, 10, '"/bin/true"'],
    ['/bin/echo \\q', 'command/unknown-escape', 'noted', 10, 12, '/bin/echo \\\\q'],
  ] as const)('%s: %s, %s, at %i to %i, suggesting %s', (text, code, effect, start, end, suggestion) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ code, effect, start, end });
    expect(problem?.suggestion).toBe(suggestion);
  });

  test('a directory may be written with dots in 252 only', () => {
    expect(read('/bin/.', 252).status).toBe('accepted');
    expect(problemOf('/bin/.', 257)).toMatchObject({ code: 'command/directory' });
  });

  test('!! is noted from 262, and the suggestion leaves it out', () => {
    expect(read('!!/bin/a', 257)).toMatchObject({ problems: [] });
    expect(problemOf('-!!/bin/a', 262)).toMatchObject({
      code: 'command/double-exclamation',
      effect: 'noted',
      start: 1,
      end: 3,
      suggestion: '-/bin/a',
    });
  });
});

test.each([
  ['/bin/true', 'runs /bin/true'],
  ['-/bin/echo a b', 'runs /bin/echo with 2 arguments; failure is ignored'],
  ['@/bin/sh -sh -l', 'runs /bin/sh with 1 argument, called -sh'],
  ['+:/a ; b', 'runs /a; variables stay as written; with all privileges, then runs b'],
  ['|echo a', 'runs echo with 1 argument; through a shell'],
  [';', 'runs nothing'],
])('%s: %s', (text, words) => {
  const outcome = read(text, 258);
  expect(outcome.status === 'accepted' && commandLine.words(outcome.value, context)).toBe(words);
});

test('whatever arguments a command has, its canonical text reads back', () => {
  const argument = fc.string({ unit: 'binary' }).filter((s) => !s.includes('\0'));
  const flags = fc.constantFrom('', '-', ':', '-:+', '!', '!!');
  const command = fc
    .record({ flags, argv: fc.array(argument) })
    .map(({ flags, argv }) => ({ flags, path: '/bin/a', argv: ['/bin/a', ...argv] }));
  const separate = fc.array(argument, { minLength: 1 }).map((argv) => ({ flags: '@', path: '/bin/a', argv }));
  fc.assert(
    fc.property(fc.array(fc.oneof(command, separate), { minLength: 1 }), (value) => {
      expect(read(commandLine.canonical(value))).toEqual({ status: 'accepted', value, problems: [] });
    }),
    { numRuns: 300 },
  );
});
