import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExtractFlags, extractFirstWord, extractWords } from './extract-word.ts';

const words = (text: string, flags: ExtractFlags = {}) =>
  extractWords(text, flags).map((found) => (found.ok ? found.word : `!${found.problem}@${found.start}`));

describe('words', () => {
  // What extract-word.c answers, by its own tests where it has them.
  const cases: readonly (readonly [text: string, flags: ExtractFlags, expected: readonly string[]])[] = [
    ['foobar waldo', {}, ['foobar', 'waldo']],
    ['  a \t b  ', {}, ['a', 'b']],
    ['"foobar" \'waldo\'', {}, ['"foobar"', "'waldo'"]],
    ['"foobar" \'waldo\'', { unquote: true }, ['foobar', 'waldo']],
    ['a"b c"d', { unquote: true }, ['ab cd']],
    ['""', { unquote: true }, ['']],
    ['"', {}, ['"']],
    ['"', { unquote: true }, ['!unbalanced-quote@0']],
    ['a "b', { unquote: true }, ['a', '!unbalanced-quote@2']],
    ['"a b', { unquote: true, relax: true }, ['a b']],
    ["'fooo", {}, ["'fooo"]],
    ["'fooo", { relax: true }, ["'fooo"]],
    ['yay\\rwaldo', {}, ['yayrwaldo']],
    ['yay\\rwaldo', { retainEscape: true }, ['yay\\rwaldo']],
    ['foo\\ bar', {}, ['foo bar']],
    ['foo\\ bar', { retainEscape: true }, ['foo\\', 'bar']],
    ['foo\\xbar', { cunescape: true }, ['foo\u00bar']],
    ['foo\\qbar', { cunescape: true }, ['!bad-escape@3']],
    ['foo\\qbar', { cunescape: true, unescapeRelax: true }, ['foo\\qbar']],
    ['\\x66oo\\u00fc\\U0001f600\\101\\s', { cunescape: true }, ['fooü😀A ']],
    ['\\xc3\\xbc', { cunescape: true }, ['ü']],
    ['\\x00', { cunescape: true }, ['!bad-escape@0']],
    ['\\400', { cunescape: true }, ['!bad-escape@0']],
    ['\\Ud8000000', { cunescape: true }, ['!bad-escape@0']],
    ['\\', {}, ['!bad-escape@0']],
    ['a\\', { relax: true }, ['a']],
    ['a\\', { unescapeRelax: true }, ['a\\']],
    ['"a\\', { unquote: true }, ['!unbalanced-quote@0']],
    ['"a\\', { unquote: true, unescapeRelax: true }, ['!unbalanced-quote@0']],
    ['"a\\', { unquote: true, unescapeRelax: true, relax: true }, ['a\\']],
    ['"\\"" x', { unquote: true, cunescape: true }, ['"', 'x']],
    ['a:b::c', { separators: ':' }, ['a', 'b', 'c']],
    ['a:b::c', { separators: ':', dontCoalesce: true }, ['a', 'b', '', 'c']],
    [':a:', { separators: ':', dontCoalesce: true }, ['', 'a', '']],
    ['a', { separators: ':', dontCoalesce: true }, ['a']],
    ['', {}, []],
  ];

  test.each(cases)('of %j with %j are %j', (text, flags, expected) => {
    expect(words(text, flags)).toEqual(expected);
  });

  test('offsets are those of the word as written', () => {
    expect(extractFirstWord(' "a b"  c', 0, { unquote: true })).toEqual({
      ok: true,
      word: 'a b',
      start: 1,
      end: 6,
      next: 8,
    });
    expect(extractFirstWord('x "a', 1, { unquote: true })).toEqual({
      ok: false,
      problem: 'unbalanced-quote',
      start: 2,
      end: 4,
    });
  });

  const flags = fc.record({
    unquote: fc.boolean(),
    cunescape: fc.boolean(),
    unescapeRelax: fc.boolean(),
    relax: fc.boolean(),
    retainEscape: fc.boolean(),
    dontCoalesce: fc.boolean(),
  });

  test('reading always moves on, and offsets stay in order and inside the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(a|"|'|\\|x41| |\t|u)*$/), flags, (text, some) => {
        let last = 0;
        for (const found of extractWords(text, some)) {
          expect([last <= found.start, found.start <= found.end, found.end <= text.length]).toEqual([true, true, true]);
          if (found.ok) {
            expect(found.next > last || found.next > text.length || found.next === text.length).toBe(true);
            last = Math.min(found.next, text.length);
          }
        }
      }),
    );
  });

  test('plain words come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]+$/)), (list) => {
        expect(words(list.join('  '), { unquote: true, cunescape: true })).toEqual(list);
      }),
    );
  });
});
