import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffLine, filePairs, folded, lineDiff } from './text-diff.ts';

const sign = { same: ' ', gone: '-', new: '+' } as const;
/** The lines of a comparison, with what is marked in brackets. */
const drawn = (lines: readonly DiffLine[] | undefined) =>
  lines?.map(
    ({ kind, parts }) => sign[kind] + parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(''),
  );

test.each([
  ['a\nb\n', 'a\nb\n', [' a', ' b']],
  ['', 'a\n', ['+a']],
  ['a\n', 'a', [' a']],
  ['a\nb\nc\n', 'a\nc\n', [' a', '-b', ' c']],
  ['Max=64\n', 'Max=10\n', ['-Max=[64]', '+Max=[10]']],
  ['ListenStream=80\nMax=5\n', 'ListenStream=80 81\nMax=5\n', ['-ListenStream=80', '+ListenStream=80[ 81]', ' Max=5']],
  ['one\n', 'two\n', ['-one', '+two']],
])('%j and %j', (before, after, expected) => {
  expect(drawn(lineDiff(before, after))).toEqual(expected);
});

const text = fc.array(fc.constantFrom('a', 'b', 'c=1', 'c=2', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));

test('each side can be read off the comparison, with its numbers', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after) ?? [];
      const side = (which: 'before' | 'after') =>
        lines.filter((line) => which in line).map(({ parts }) => parts.map(({ text }) => text).join(''));
      const expected = (of: string) => (of === '' ? [] : of.replace(/\n$/, '').split('\n'));
      expect(side('before')).toEqual(expected(before));
      expect(side('after')).toEqual(expected(after));
      const numbers = lines.flatMap((line) => ('after' in line ? [line.after] : []));
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    }),
  );
});

test('texts that have next to nothing in common are not compared', () => {
  const many = (word: string) => Array.from({ length: 500 }, (_, i) => `${word}${i}`).join('\n');
  expect(lineDiff(many('a'), many('b'))).toBeUndefined();
});

test('what is far from any change is folded', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `line ${i}`);
  const changed = lines.with(10, 'other');
  const found = folded(lineDiff(lines.join('\n'), changed.join('\n')) ?? []);
  expect(found.filter(({ kind }) => kind === 'fold')).toEqual([
    { kind: 'fold', count: 7 },
    { kind: 'fold', count: 6 },
  ]);
  expect(found).toHaveLength(3 + 3 + 2 + 2);
  const close = lines.with(4, 'other');
  expect(folded(lineDiff(lines.slice(0, 5).join('\n'), close.slice(0, 5).join('\n')) ?? [])).toHaveLength(6);
});

test('files are compared by name, and one that has another name with what it was', () => {
  const bundle = (...files: readonly (readonly [string, string])[]) => ({
    name: 'app',
    target: 252,
    files: files.map(([name, text]) => ({ name, text })),
  });
  const names = (pairs: ReturnType<typeof filePairs>) => pairs.map(({ before, after }) => [before?.name, after?.name]);
  const one = bundle(['app.socket', 'a'], ['app.service', 'b']);
  expect(filePairs(one, one)).toEqual([]);
  expect(names(filePairs(one, bundle(['app.socket', 'a'], ['app@.service', 'b'])))).toEqual([
    ['app.service', 'app@.service'],
  ]);
  expect(names(filePairs(one, bundle(['app.socket', 'a2'], ['x.service', 'x'], ['y.service', 'y'])))).toEqual([
    ['app.socket', 'app.socket'],
    [undefined, 'x.service'],
    [undefined, 'y.service'],
    ['app.service', undefined],
  ]);
});
