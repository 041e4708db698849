import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit } from './edit.ts';
import { editFlat, FlatText, smallestEdit } from './flat.ts';
import { parse } from './parse.ts';
import { tokenLines } from './tokens.ts';

/** Texts with every sort of line end in any order, bytes that are no UTF-8, and characters of two halves. */
const mixed = fc
  .array(fc.constantFrom('\n', '\r', '\0', '\r\n', '\n\r', 'a', '[S]', 'K=v', '\\', '#', '\uDC80', '😀', ' '), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

const flatOf = (text: string): string => new FlatText(text).flat;

const some = (text: string, places: readonly number[], inserts: readonly string[]): readonly Edit[] => {
  const { length } = flatOf(text);
  const offsets = places.map((place) => place % (length + 1)).toSorted((a, b) => a - b);
  return inserts.flatMap((insert, i) => {
    const [start, end] = [offsets[2 * i], offsets[2 * i + 1]];
    return start === undefined || end === undefined ? [] : [{ start, end, text: insert }];
  });
};

const edits = fc.tuple(fc.array(fc.nat(40), { maxLength: 6 }), fc.array(mixed, { minLength: 3, maxLength: 3 }));

describe('a text with one line feed between its lines', () => {
  test.each([
    ['', ''],
    ['a', 'a'],
    ['a\r\nb\r\n', 'a\nb\n'],
    ['a\rb\0c', 'a\nb\nc'],
    ['a\n\rb', 'a\nb'],
    ['a\n\n', 'a\n\n'],
  ])('%j is %j', (text, flat) => expect(flatOf(text)).toBe(flat));

  test('has the lines of the preview, and an empty one behind a last line end', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const shown = tokenLines(parse(text)).map(({ start, end }) => text.slice(start, end));
        const lines = flatOf(text).split('\n');
        expect(lines.slice(0, shown.length)).toEqual(shown);
        expect(lines.slice(shown.length).join('')).toBe('');
        expect(lines.length - shown.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('offsets go there and back', () => {
    fc.assert(
      fc.property(mixed, fc.nat(40), (text, place) => {
        const source = new FlatText(text);
        const offset = place % (source.flat.length + 1);
        expect(source.toFlat(source.toText(offset))).toBe(offset);
      }),
    );
  });
});

describe('an edit of the flat text', () => {
  test.each<[string, Edit, string]>([
    ['a\r\nb\r\n', { start: 1, end: 1, text: '\nx' }, 'a\r\nx\r\nb\r\n'],
    ['a\r\nb\r\n', { start: 1, end: 2, text: '' }, 'ab\r\n'],
    ['a\nb\0c\uDC80\rd', { start: 6, end: 7, text: 'e' }, 'a\nb\0c\uDC80ed'],
    // What stands between two line ends goes, and they stay two.
    ['a\rx\nb', { start: 2, end: 3, text: '' }, 'a\r\r\nb'],
    ['[S]\nA=1', { start: 7, end: 7, text: '2' }, '[S]\nA=12'],
  ])('%j with %j is %j', (text, edit, expected) => expect(editFlat(new FlatText(text), [edit])).toBe(expected));

  test('does to the text what it does to the flat text', () => {
    fc.assert(
      fc.property(mixed, edits, (text, [places, inserts]) => {
        const made = some(text, places, inserts);
        const wanted = applyEdits(
          flatOf(text),
          made.map((edit) => ({ ...edit, text: flatOf(edit.text) })),
        );
        expect(flatOf(editFlat(new FlatText(text), made))).toBe(wanted);
      }),
      { numRuns: 5000 },
    );
  });

  test('leaves every line alone that it does not touch, with its end', () => {
    fc.assert(
      fc.property(mixed, mixed, fc.nat(40), (text, insert, place) => {
        const source = new FlatText(text);
        const at = place % (source.flat.length + 1);
        const n = source.lineOf(source.toText(at));
        const after = editFlat(source, [{ start: at, end: at, text: insert }]);
        const line = source.lines[n];
        expect(after.startsWith(text.slice(0, line?.start))).toBe(true);
        expect(after.endsWith(text.slice(line?.next))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('that changes nothing leaves every byte', () => {
    fc.assert(
      fc.property(mixed, edits, (text, [places]) => {
        const { flat } = new FlatText(text);
        const same = some(text, places, ['', '', '']).map(({ start }) => ({ start, end: start, text: '' }));
        expect(editFlat(new FlatText(text), same)).toBe(text);
        expect(flat.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('the smallest edit', () => {
  test.each([
    ['abc', 'abc', undefined],
    ['abc', 'abxc', { start: 2, end: 2, text: 'x' }],
    ['aaa', 'aa', { start: 2, end: 3, text: '' }],
    ['😀', '😁', { start: 0, end: 2, text: '😁' }],
  ])('from %j to %j is %j', (before, after, edit) => expect(smallestEdit(before, after)).toEqual(edit));

  test('makes the one of the other', () => {
    fc.assert(
      fc.property(mixed, mixed, (before, after) => {
        const edit = smallestEdit(before, after);
        expect(edit ? applyEdits(before, [edit]) : before).toBe(after);
      }),
    );
  });
});
