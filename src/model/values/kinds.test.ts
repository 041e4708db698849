import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemWords } from '../words/problems.ts';
import type { Context, Read } from './kind.ts';
import { kindIds, kindOf } from './kinds.ts';

const plain: Context = { target: 262, unit: 'app.socket', manager: 'system' };
/** Kinds that only some units take: a default instance is for templates, delegation and killing are for services. */
const units: Readonly<Record<string, string>> = {
  'instance-name': 'app@.socket',
  delegate: 'app.service',
  'delegate-subgroup': 'app.service',
  'oom-mode': 'app.service',
  'oom-pressure-limit': 'app.service',
  'oom-pressure-duration': 'app.service',
  'oom-rules': 'app.service',
};
const contextFor = (id: string): Context => ({ ...plain, unit: units[id] ?? plain.unit });

/** What is wrong with the problems themselves, a line each. */
function faults(read: Read<unknown>, text: string): readonly string[] {
  if (read.status === 'reset') return [];
  return read.problems.flatMap(({ code, start, end, params, suggestion }) => {
    const { wrong, instead } = problemWords(code, params);
    return [
      ...(start >= 0 && start <= end && end <= text.length ? [] : [`${code}: ${start} to ${end} of ${text.length}`]),
      ...[wrong, instead].flatMap((s) => (s === undefined || /^\S.*\S\.$/s.test(s) ? [] : [`${code} says “${s}”`])),
      ...(/undefined|NaN|\[object/.test(`${wrong}${instead ?? ''}`) && !/undefined|NaN|\[object/.test(text)
        ? [`${code} lacks a parameter: ${wrong} ${instead}`]
        : []),
      ...(suggestion === text ? [`${code} suggests what is there already`] : []),
    ];
  });
}

describe.each(kindIds())('%s', (id) => {
  const kind = kindOf(id);
  const context = contextFor(id);

  test('names the function it follows, and gives examples', () => {
    expect(kind.parser).toMatch(/^config_parse_\w+$/);
    expect(kind.examples.length).toBeGreaterThan(0);
  });

  test.each(kind.examples)('its example %s is accepted, reads back, and has words', (example) => {
    const read = kind.read(example, context);
    expect(read.status).toBe('accepted');
    if (read.status !== 'accepted') return;
    expect(read.problems.filter(({ effect }) => effect !== 'noted')).toEqual([]);
    expect(kind.read(kind.canonical(read.value), context)).toMatchObject({ status: 'accepted', value: read.value });
    expect(kind.words(read.value, context)).toMatch(/^\S(?:.*[^\s.])?$/s);
    expect(kind.show(read.value, context)).toBeTypeOf('string');
  });

  test('takes any text without a slip: every problem is inside it and has words', () => {
    const bits = [
      ...kind.examples,
      '',
      ' ',
      '%',
      '%n',
      '%z',
      '"',
      "'",
      '\\',
      ';',
      ',',
      '=',
      ':',
      '-',
      '!',
      '|',
      '[',
      '/..',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 4 }))).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(252, 257, 262), (text, target) => {
        const read = kind.read(text, { ...context, target });
        expect(faults(read, text)).toEqual([]);
        if (read.status !== 'accepted') return;
        expect(kind.words(read.value, context)).not.toBe('');
        kind.show(read.value, context);
        kind.canonical(read.value);
      }),
      { numRuns: 400 },
    );
  });

  test('what it suggests is accepted', () => {
    const bits = [...kind.examples, ' ', '%z', '"', '\\q', ';', ',', '=', ':', '-', '!', '|', '/..', '0', 'x'];
    const text = fc.array(fc.constantFrom(...bits), { maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (text) => {
        const read = kind.read(text, context);
        if (read.status === 'reset') return;
        for (const { suggestion } of read.problems)
          if (suggestion !== undefined)
            expect([text, suggestion, kind.read(suggestion, context).status]).toEqual([text, suggestion, 'accepted']);
      }),
    );
  });

  test('completes without a slip', () => {
    for (const typed of ['', ...kind.examples.map((e) => e.slice(0, 2))])
      for (const { text, words } of kind.complete?.(typed, context) ?? []) {
        expect(kind.read(text, context).status).toBe('accepted');
        expect(words).not.toBe('');
      }
  });
});
