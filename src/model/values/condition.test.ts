import { describe, expect, test } from 'vitest';
import { type Answer, disagreements, type Recorded, recordedFor } from '../testing/recorded.ts';
import { conditionPath } from './condition-path.ts';
import { type Condition, conditionString } from './condition-string.ts';
import type { Context, Kind } from './kind.ts';
import { specifiers } from './specifiers.ts';

const context: Context = { target: 257, unit: 'app@blue.socket', manager: 'system' };

/** What a specifier such as %H stands for is the recording host's own. */
const ofTheHost = (c: Recorded) =>
  [...c.value.matchAll(/%(.)/g)].some(([, letter]) => specifiers[letter ?? '']?.host === true);

/** What systemd shows is the directive and the condition; from 262, one of the directives has another name. */
function shownDifferently(kind: Kind<Condition>, c: Recorded, target: number, answer: Answer): readonly string[] {
  const shown = answer.shown.Conditions ?? answer.shown.Asserts;
  const read = kind.read(c.value, { target, unit: c.unit, manager: 'system' });
  if (read.status !== 'accepted') return [];
  const key = target >= 262 ? c.key.replace('KernelVersion', 'Version') : c.key;
  const ours = `${key}=${kind.show(read.value, context)}`;
  return ours === shown ? [] : [`${c.id} ${target}: ours ${ours}, systemd ${shown}`];
}

describe.each([
  ['condition-path', conditionPath, 'type:unit_condition_path'],
  ['condition-string', conditionString, 'type:unit_condition_string'],
] as const)('%s', (_, kind, type) => {
  const cases = recordedFor(type);

  test('every recorded status is ours', () => {
    expect(cases.length).toBeGreaterThan(150);
    expect(disagreements(kind, cases)).toEqual([]);
  });

  test('every recorded condition is shown the same', () => {
    const differences = cases
      .filter((c) => !ofTheHost(c))
      .flatMap((c) =>
        [...c.answers]
          .filter(([, answer]) => answer.status === 'ok')
          .flatMap(([target, answer]) => shownDifferently(kind, c, target, answer)),
      );
    expect(differences).toEqual([]);
  });

  test('empty clears all conditions', () => {
    expect(kind.read(' ', context)).toEqual({ status: 'reset' });
  });
});

test.each([
  ['/x', false, false, '/x'],
  ['!/x', false, true, '/x'],
  ['|/x', true, false, '/x'],
  ['|!//x/ y/', true, true, '/x/ y'],
  [' /%i ', false, false, '/blue'],
])('the path of %j: trigger %j, negated %j, %j', (text, trigger, negate, parameter) => {
  const read = conditionPath.read(text, context);
  expect(read).toEqual({ status: 'accepted', value: { trigger, negate, parameter }, problems: [] });
});

test.each([
  ['!x', false, true, 'x'],
  ['| ! x', true, true, 'x'],
  ['!|x', false, true, '|x'],
  ['|', true, false, ''],
  ['>= 2', false, false, '>= 2'],
])('the text of %j: trigger %j, negated %j, %j', (text, trigger, negate, parameter) => {
  const read = conditionString.read(text, context);
  expect(read).toEqual({ status: 'accepted', value: { trigger, negate, parameter }, problems: [] });
});

test.each([
  ['!|/x', 'condition/order', 0, 2, '|!/x'],
  ['| ! /x', 'condition/order', 0, 4, '|!/x'],
  ['||/x', 'condition/order', 0, 2, '|/x'],
  ['!x', 'path/not-absolute', 1, 2, '!/x'],
  ["'/x y'", 'path/not-absolute', 0, 6, '/x y'],
  ['|~/x', 'path/not-absolute', 1, 4, '|%h/x'],
  ['/a/../b', 'path/not-normalized', 0, 7, '/b'],
  ['/a/%z', 'specifier/unknown', 3, 5, '/a/%%z'],
  [`/${'a'.repeat(256)}`, 'path/too-long', 0, 257, undefined],
  ['|!', 'condition/no-path', 2, 2, undefined],
] as const)('%s: %s at %i to %i, suggesting %s', (text, code, start, end, suggestion) => {
  const read = conditionPath.read(text, context);
  expect(read).toMatchObject({ status: 'rejected', problems: [{ code, effect: 'ignored', start, end }] });
  expect(read.status === 'rejected' && read.problems[0].suggestion).toBe(suggestion);
});

test.each([
  ['/x', 'only if this is so for /x'],
  ['!/x', 'only if this is not so for /x'],
  ['|/x', 'only if this is so for /x, or another of the conditions marked | holds'],
])('%s: %s', (text, words) => {
  const read = conditionPath.read(text, context);
  expect(read.status === 'accepted' && conditionPath.words(read.value, context)).toBe(words);
});
