import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { logFields } from './log-fields.ts';
import { logFilter } from './log-filter.ts';
import { logNamespace } from './log-namespace.ts';
import { patternProblem } from './pattern.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('fields of the log', () => {
  test('systemd answers the same', () => {
    expect(disagreements(logFields, recordedFor('LogExtraFields'), 'LogExtraFields')).toEqual([]);
  });

  obeysTheLaws(logFields, /^(A|_|b|1|=| |"|'|\\|\\x41|%p|%z|-)*$/);

  test('a bad field is lost alone', () => {
    expect(logFields.read('A=1 b.c=2 D', context)).toMatchObject({
      value: ['A=1'],
      problems: [
        { code: 'log-field/name', effect: 'dropped' },
        { code: 'log-field/no-equals', effect: 'dropped' },
      ],
    });
    expect(logFields.read('b.c=2', context)).toMatchObject({ problems: [{ suggestion: 'B_C=2' }] });
    expect(logFields.words(['A=1', 'B=2'], context)).toBe('A set to ‘1’ and B set to ‘2’');
  });
});

describe('namespaces of the journal', () => {
  test('systemd answers the same', () => {
    expect(disagreements(logNamespace, recordedFor('LogNamespace'), 'LogNamespace')).toEqual([]);
  });

  obeysTheLaws(logNamespace, /^(a|\.|-|:|@| |\/|\\|%p|%z|%i)*$/);

  test.each([
    ['a'.repeat(222), 'accepted'],
    ['a'.repeat(223), 'log-namespace/too-long'],
    ['a@b:c', 'accepted'],
    ['a b', 'log-namespace/name'],
    ['..', 'log-namespace/name'],
  ])('%s', (text, expected) => {
    const read = logNamespace.read(text, context);
    expect(read.status === 'rejected' ? read.problems[0].code : read.status).toBe(expected);
  });
});

describe('patterns of the log', () => {
  test('systemd answers the same', () => {
    expect(disagreements(logFilter, recordedFor('LogFilterPatterns'), 'LogFilterPatterns')).toEqual([]);
  });

  obeysTheLaws(logFilter, /^(a|~|\(|\)|\[|\]|-|\*|\+|\?|\{|1|,|\}|\\|d|\^|\$|\|)*$/);

  test('one to leave out', () => {
    expect(logFilter.read('~a|b', context)).toMatchObject({ value: [{ pattern: 'a|b', excludes: true }] });
    expect(logFilter.read('~', context)).toMatchObject({ problems: [{ code: 'pattern/empty' }] });
    expect(logFilter.read('~(', context)).toMatchObject({ problems: [{ code: 'pattern/open-group', start: 1 }] });
    expect(logFilter.words([{ pattern: 'a', excludes: true }], context)).toBe('no lines that match a');
  });

  // Each was tried with a program that uses PCRE2.
  test.each([
    ['(a', 'pattern/open-group'],
    ['(?#a', 'pattern/open-group'],
    ['a)', 'pattern/stray-bracket'],
    ['(?z)', 'pattern/group'],
    ['(*FOO', 'pattern/group'],
    ['(a)\\2', 'pattern/no-such-group'],
    ['[a', 'pattern/open-class'],
    ['[]', 'pattern/open-class'],
    ['[:alpha:]', 'pattern/class-outside'],
    ['[z-a]', 'pattern/range'],
    ['[a-\\d]', 'pattern/range'],
    ['[\\d-z]', 'pattern/range'],
    ['[[:foo:]]', 'pattern/escape'],
    ['[\\', 'pattern/backslash'],
    ['a\\', 'pattern/backslash'],
    ['\\y', 'pattern/escape'],
    ['\\p', 'pattern/escape'],
    ['*', 'pattern/nothing-to-repeat'],
    ['^*', 'pattern/nothing-to-repeat'],
    ['a|+', 'pattern/nothing-to-repeat'],
    ['\\b+', 'pattern/nothing-to-repeat'],
    ['a**', 'pattern/nothing-to-repeat'],
    ['{2}', 'pattern/nothing-to-repeat'],
    ['a{2,1}', 'pattern/count'],
    ['a{65536}', 'pattern/count'],
  ])('%s does not compile: %s', (pattern, code) => {
    expect(patternProblem(pattern)?.code).toBe(code);
  });

  test.each([
    'a++b*?c{2}d{1,}?',
    '(?i)a(?:b|c)(?P<n>d)(?=e)(?<!f)',
    '(a)\\1\\10',
    '(?#)a(?#b)*',
    '[]a][^]b][a-][--a][\\w.-][[:alpha:][:^digit:]_]',
    '[\\x41-\\x{5a}\\n-\\r]',
    '\\Qa*(\\E+\\Q',
    '\\x41\\x{263a}\\o{101}\\p{L}\\pN\\cA\\R\\X\\Ab\\z',
    'a{,b}{}a{x}',
    '(?(?=a)b|c)()*(*COMMIT)',
    'ü.$',
  ])('%s compiles', (pattern) => {
    expect(patternProblem(pattern)).toBeUndefined();
  });
});
