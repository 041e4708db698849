import { describe, expect, test } from 'vitest';
import { type Answer, disagreements, type Recorded, recordedFor } from '../testing/recorded.ts';
import { installNames } from './install-names.ts';
import type { Context, Kind } from './kind.ts';
import { mountsFor } from './mounts-for.ts';
import { obsoleteUnitList } from './obsolete-unit-list.ts';
import { unitList } from './unit-list.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

/** The property that shows a setting, where it has another name. */
const properties: Readonly<Record<string, string>> = {
  BindTo: 'BindsTo',
  PropagateReloadTo: 'PropagatesReloadTo',
  PropagateReloadFrom: 'ReloadPropagatedFrom',
  RequiresOverridable: 'Requires',
  RequisiteOverridable: 'Requisite',
};

/** What every socket unit has without being asked: its slice, its service, and the mounts of its own paths. */
const implicit = (word: string, c: Recorded) =>
  /^(?:-\.mount|system\S*\.slice|\/run\/oracle\/x)$/.test(word) ||
  (c.key === 'Before' && word.replace(/^"|"$/g, '').replaceAll('\\\\', '\\') === c.unit.replace(/socket$/, 'service'));

/** Splits what `systemctl show` prints into its words, each as printed. */
const words = (shown: string) => shown.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];

function shownDifferently(kind: Kind<readonly string[]>, c: Recorded, target: number, answer: Answer) {
  const read = kind.read(c.value, { target, unit: c.unit, manager: 'system' });
  if (read.status !== 'accepted') return [];
  const shown = answer.shown[properties[c.key] ?? c.key];
  if (typeof shown !== 'string') return [`${c.id} ${target}: nothing is shown`];
  const theirs = words(shown).filter((word) => !implicit(word, c));
  const ours = words(kind.show(read.value, context)).filter((word) => !implicit(word, c));
  return theirs.sort().join(' ') === ours.sort().join(' ')
    ? []
    : [`${c.id} ${target}: ours ${ours}, systemd ${theirs}`];
}

/** What can not be delayed is left out of Before= (systemd says so), which the list alone does not know. */
const beforeDevice = (c: Recorded) => c.key === 'Before' && c.value.endsWith('.device');

describe.each([
  ['unit-list', unitList, 'type:unit_deps', 300],
  ['obsolete-unit-list', obsoleteUnitList, 'type:obsolete_unit_deps', 4],
  ['mounts-for', mountsFor, 'type:unit_mounts_for', 15],
] as const)('%s', (_, kind, type, least) => {
  const cases = recordedFor(type);

  test('every recorded status is ours', () => {
    expect(cases.length).toBeGreaterThan(least);
    expect(disagreements(kind, cases)).toEqual([]);
  });

  test('every recorded list is shown the same', () => {
    const differences = cases
      .filter((c) => !beforeDevice(c))
      .flatMap((c) =>
        [...c.answers]
          .filter(([, answer]) => answer.status !== 'unknown-key')
          .flatMap(([target, answer]) => shownDifferently(kind, c, target, answer)),
      );
    expect(differences).toEqual([]);
  });

  test('an empty assignment changes nothing', () => {
    expect(kind.read(' ', context)).toMatchObject({ status: 'accepted', value: [] });
  });
});

describe('install-names', () => {
  /** Also= is refused where a name cannot be resolved; the others say nothing until the unit is enabled. */
  const unresolvedAlso = (c: Recorded) => c.key === 'Also' && c.value === '%z';
  const cases = recordedFor('WantedBy', 'RequiredBy', 'UpheldBy', 'Alias', 'Also');

  test('every recorded status is ours', () => {
    expect(cases.filter(unresolvedAlso)).toHaveLength(1);
    expect(cases.length).toBeGreaterThan(40);
    expect(
      disagreements(
        installNames,
        cases.filter((c) => !unresolvedAlso(c)),
      ),
    ).toEqual([]);
  });

  test.each([
    ['multi-user', 'install/not-a-unit', 0, 10, 'multi-user.target'],
    ['sockets.target default', 'install/not-a-unit', 15, 22, 'sockets.target default.target'],
    ['a.service,b.service', 'install/not-a-unit', 0, 19, 'a.service b.service'],
    ['a.service %I', 'specifier/not-in-names', 10, 12, undefined],
  ] as const)('%s: %s at %i to %i, suggesting %s', (text, code, start, end, suggestion) => {
    const read = installNames.read(text, context);
    expect(read).toMatchObject({ status: 'accepted', problems: [{ code, effect: 'noted', start, end }] });
    expect(read.status === 'accepted' && read.problems[0]?.suggestion).toBe(suggestion);
  });

  test('empty clears the list', () => {
    expect(installNames.read(' ', context)).toEqual({ status: 'reset' });
  });
});

describe('names', () => {
  test.each([
    ['b.service a.socket b.service', ['a.socket', 'b.service']],
    ['%p-x.service foo@%n.service', ['app-x.service', 'foo@app.socket.service']],
    ['foo@.service foo@1.service', ['foo@1.service', 'foo@app.service']],
  ])('%s is %j', (text, value) => {
    expect(unitList.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  });

  test('a template takes the instance of the unit', () => {
    const read = unitList.read('foo@.service', { ...context, unit: 'app@blue.socket' });
    expect(read).toMatchObject({ status: 'accepted', value: ['foo@blue.service'] });
  });

  test('the unit itself is left out, and that is noted', () => {
    const read = unitList.read('a.service %n', context);
    expect(read).toMatchObject({
      status: 'accepted',
      value: ['a.service'],
      problems: [{ code: 'unit-list/itself', effect: 'noted', start: 10, end: 12 }],
    });
  });
});

test.each([
  ['foo', 'unit-name/no-type', 'ignored', 0, 3, 'foo.service'],
  ['network', 'unit-name/no-type', 'ignored', 0, 7, 'network.target'],
  ['a.service foo', 'unit-name/no-type', 'dropped', 10, 13, 'a.service foo.service'],
  ['foo bar', 'unit-name/no-type', 'ignored', 0, 3, 'foo.service bar.service'],
  ['foo.Service', 'unit-name/unknown-type', 'ignored', 0, 11, 'foo.service'],
  ['foo.bar', 'unit-name/unknown-type', 'ignored', 0, 7, undefined],
  ['a.service,b', 'unit-list/comma', 'ignored', 0, 11, 'a.service b.service'],
  ['a.service, b.service', 'unit-list/comma', 'dropped', 0, 10, 'a.service b.service'],
  ["'a.service'", 'unit-list/quoted', 'ignored', 0, 11, 'a.service'],
  ['/dev/sda1', 'unit-name/no-type', 'ignored', 0, 9, 'dev-sda1.device'],
  ['/srv/x', 'unit-name/no-type', 'ignored', 0, 6, 'srv-x.mount'],
  ['a.service %z.service', 'specifier/unknown', 'dropped', 10, 12, undefined],
  ['%I', 'specifier/not-in-names', 'ignored', 0, 2, undefined],
] as const)('%s: %s, %s, at %i to %i, suggesting %s', (text, code, effect, start, end, suggestion) => {
  const read = unitList.read(text, context);
  const first = read.status === 'reset' ? undefined : read.problems[0];
  expect(first).toMatchObject({ code, effect, start, end });
  expect(first?.suggestion).toBe(suggestion);
});

test.each([
  ['/a b', 'path/not-absolute', 'dropped', 3, 4, '/a /b'],
  ['"b c"', 'path/not-absolute', 'ignored', 0, 5, '"/b c"'],
  ['/a "b c', 'words/unbalanced-quote', 'dropped', 3, 7, undefined],
  ['"/b c', 'words/unbalanced-quote', 'ignored', 0, 5, '"/b c"'],
] as const)(
  'of the mounts for %s: %s, %s, at %i to %i, suggesting %s',
  (text, code, effect, start, end, suggestion) => {
    const read = mountsFor.read(text, context);
    const first = read.status === 'reset' ? undefined : read.problems[0];
    expect(first).toMatchObject({ code, effect, start, end });
    expect(first?.suggestion).toBe(suggestion);
  },
);

test.each([
  ['/a\\x41', ['/ax41']],
  ['/a\\" "/b c"', ['/a"', '/b c']],
  ['/a//b/ /a/b', ['/a/b']],
])('the mounts for %s are those for %j', (text, value) => {
  const read = mountsFor.read(text, context);
  expect(read).toEqual({ status: 'accepted', value, problems: [] });
  expect(mountsFor.read(mountsFor.canonical(value), context)).toEqual(read);
});

test('completion goes on from the last word', () => {
  expect(unitList.complete?.('a.service network-', context)).toEqual([
    { text: 'a.service network-online.target', words: 'the network is up' },
  ]);
});

test('words list the units', () => {
  expect(unitList.words(['a.service', 'b.service', 'c.service'], context)).toBe('a.service, b.service and c.service');
  expect(mountsFor.words(['/a', '/b'], context)).toBe('what /a and /b are on');
});
