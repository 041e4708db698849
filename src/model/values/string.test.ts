import { describe, expect, test } from 'vitest';
import { disagreements, type Recorded, recordedFor } from '../testing/recorded.ts';
import { anyText } from './any-text.ts';
import type { Context } from './kind.ts';
import { rebootArgument } from './reboot-argument.ts';
import { smackLabel } from './smack-label.ts';
import { specifiers } from './specifiers.ts';
import { string } from './string.ts';

const context: Context = { target: 257, unit: 'app@blue.socket', manager: 'system' };

/** What a specifier such as %H stands for is the recording host's own. */
const ofTheHost = (c: Recorded) =>
  [...c.value.matchAll(/%(.)/g)].some(([, letter]) => specifiers[letter ?? '']?.host === true);

describe.each([
  ['string', string, 'type:unit_string_printf'],
  ['smack-label', smackLabel, 'type:unit_string_printf'],
  ['reboot-argument', rebootArgument, 'type:reboot_parameter'],
] as const)('%s', (_, kind, type) => {
  const cases = recordedFor(type);

  test('every recorded status is ours', () => {
    expect(cases.length).toBeGreaterThan(10);
    expect(disagreements(kind, cases)).toEqual([]);
  });

  test('every recorded text that does not depend on the host is shown the same', () => {
    const shown = cases.filter((c) => !ofTheHost(c));
    expect(disagreements(kind, shown, (c) => c.key)).toEqual([]);
  });

  test.each(['', '  ', '\t'])('%j resets', (text) => {
    expect(kind.read(text, context)).toEqual({ status: 'reset' });
  });

  test('specifiers are replaced', () => {
    expect(kind.read(' %p at %i ', context)).toEqual({ status: 'accepted', value: 'app at blue', problems: [] });
  });

  test('an unknown specifier is found where it stands, and a doubled percent sign suggested', () => {
    expect(kind.read(' 5%z 6%z', context)).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'specifier/unknown', effect: 'ignored', start: 2, end: 4, suggestion: '5%%z 6%%z' }],
    });
  });
});

test('words name the use of the text', () => {
  expect(string.words('App', context)).toBe('“App”');
  expect(smackLabel.words('App', context)).toBe('the SMACK label “App”');
  expect(rebootArgument.words('App', context)).toBe('“App” is passed to the reboot');
  expect(anyText.words('', context)).toBe('empty');
});

test.each(['', 'a', ' %z "', '100%'])('any-text takes %j as it is, without the blanks around it', (text) => {
  expect(anyText.read(text, context)).toEqual({ status: 'accepted', value: text.trim(), problems: [] });
});
