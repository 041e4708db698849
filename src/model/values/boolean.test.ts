import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { type Answer, disagreements, type Recorded, recordedFor } from '../testing/recorded.ts';
import { boolean } from './boolean.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

/** A directive that is gone takes no value at all, and the one whose errors refuse the unit is of a kind of its own (`strict-boolean`). */
const ofAnotherKind = ({ message = '' }: Answer) => /has been removed|^Failed to parse .*has fatal error/.test(message);

const ofThisKind = (c: Recorded): Recorded => ({
  ...c,
  answers: new Map([...c.answers].filter(([, answer]) => !ofAnotherKind(answer))),
});

describe('booleans', () => {
  const cases = recordedFor('type:bool').map(ofThisKind);

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(400);
    expect(disagreements(boolean, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(boolean, /^(yes|no|t|r|ue|false|on|off|1|0|enable|d| |'|\n|İ|ſ)*$/);

  test.each([
    ['yes', true],
    ['ON', true],
    ['t', true],
    ['1', true],
    [' Off\t', false],
    ['n', false],
    ['0', false],
  ])('%j is %s', (text, value) => {
    expect(boolean.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  });

  test.each([
    ['enabled', 'yes'],
    ['Disable', 'no'],
    ['"yes"', 'yes'],
    ['none', 'no'],
    ['true;', 'yes'],
    ['00', undefined],
    ['maybe', undefined],
  ])('%s is neither, and probably means %s', (text, suggestion) => {
    const read = boolean.read(text, context);
    expect(read.status === 'rejected' && read.problems[0]).toMatchObject({ code: 'boolean/not-a-boolean', start: 0 });
    expect(read.status === 'rejected' && read.problems[0].suggestion).toBe(suggestion);
  });

  test('the empty text is neither', () => {
    expect(boolean.read('', context)).toMatchObject({ status: 'rejected', problems: [{ code: 'boolean/empty' }] });
  });

  test('completes in any case', () => {
    expect(boolean.complete?.('Y', context)).toEqual([{ text: 'yes', words: 'on' }]);
  });
});
