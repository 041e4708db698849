import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boolean } from '../values/boolean.ts';
import { fileMode } from '../values/file-mode.ts';
import { parseSize } from '../values/parse-size.ts';
import { parseTime } from '../values/parse-time.ts';
import { modeLetters, modeRows } from './mode-grid.ts';
import { sizeParts } from './size-parts.ts';
import { inSeconds, spanParts } from './span-parts.ts';
import { nearSpellings, spellings } from './spellings.ts';
import { judge } from './verdict.ts';

const context = { target: 252, unit: 'app.socket', manager: 'system' } as const;

describe('the parts of a time span', () => {
  test.each([
    ['2h 30min', ['2h hours 7200', '30min minutes 1800']],
    ['90', ['90 seconds 90']],
    ['1h30m5', ['1h hours 3600', '30m minutes 1800', '5 seconds 5']],
    ['1.5 hours', ['1.5 hours hours 5400']],
    ['1M 1m 1ms', ['1M months 2629800', '1m minutes 60', '1ms milliseconds 0.001']],
    ['infinity', []],
    ['5 parsecs', []],
    ['', []],
  ])('%s', (text, parts) => {
    expect(spanParts(text).map(({ text, unit, usec }) => `${text} ${unit} ${inSeconds(usec)}`)).toEqual(parts);
  });

  const units = ['', 's', 'min', 'm', 'h', 'd', 'w', 'M', 'month', 'y', 'ms', 'us', 'µs', 'seconds', 'hr'];
  test('add up to the whole, whatever systemd takes', () => {
    const piece = fc.tuple(fc.nat(99_999), fc.option(fc.nat(999)), fc.constantFrom('', ' '), fc.constantFrom(...units));
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', ' ', '  '),
        (pieces, between) => {
          const text = pieces.map(([n, f, gap, unit]) => `${n}${f === null ? '' : `.${f}`}${gap}${unit}`).join(between);
          const whole = parseTime(text);
          if (whole.ok) expect(spanParts(text).reduce((sum, { usec }) => sum + usec, 0n)).toBe(whole.usec);
        },
      ),
    );
  });
});

describe('the parts of a size', () => {
  test.each([
    ['1G 500M', ['1G G 1073741824', '500M M 524288000']],
    ['1.5M', ['1.5M M 1572864']],
    ['65536', ['65536 B 65536']],
    ['1K 5', ['1K K 1024', '5 B 5']],
    ['8MB', []],
    ['8m', []],
    ['', []],
  ])('%s', (text, parts) => {
    const found = sizeParts(text).map(({ text, unit, bytes }) => `${text} ${unit} ${bytes}`);
    expect(found).toEqual(parts);
  });

  test('add up to the whole, whatever systemd takes', () => {
    const piece = fc.tuple(fc.nat(9999), fc.option(fc.nat(999)), fc.constantFrom('', 'B', 'K', 'M', 'G', 'T'));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.constantFrom('', ' '), (pieces, between) => {
        const text = pieces.map(([n, f, unit]) => `${n}${f === null ? '' : `.${f}`}${unit}`).join(between);
        const whole = parseSize(text);
        if (whole.ok) expect(sizeParts(text).reduce((sum, { bytes }) => sum + bytes, 0n)).toBe(whole.value);
      }),
    );
  });
});

describe('modes', () => {
  test.each([
    [0o660, 'rw-rw----'],
    [0o755, 'rwxr-xr-x'],
    [0o4755, 'rwsr-xr-x'],
    [0o2640, 'rw-r-S---'],
    [0o1777, 'rwxrwxrwt'],
    [0, '---------'],
  ])('%o is %s', (bits, letters) => {
    expect(modeLetters(bits)).toBe(letters);
  });

  test('rows and digits say the same', () => {
    fc.assert(
      fc.property(fc.nat(0o777), (bits) => {
        const again = modeRows(bits).reduce(
          (sum, { read, write, execute }) => sum * 8 + (read ? 4 : 0) + (write ? 2 : 0) + (execute ? 1 : 0),
          0,
        );
        expect(again).toBe(bits);
        // What is meant by the letters is what the kind suggests for them.
        expect(judge(fileMode, modeLetters(bits), context).problems[0]?.suggestion).toBe(fileMode.show(bits, context));
      }),
    );
  });
});

test('every spelling is taken, in any case, and the near ones are not', () => {
  for (const [word, texts] of Object.entries(spellings))
    for (const text of texts)
      for (const typed of [text, text.toUpperCase()]) expect(judge(boolean, typed, context).shown).toBe(word);
  expect(nearSpellings.length).toBeGreaterThan(5);
  for (const text of nearSpellings) expect(judge(boolean, text, context).status).toBe('rejected');
});
