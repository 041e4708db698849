import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { fileOf } from '../testing/agreement.ts';
import { type Recorded, recorded } from '../testing/recorded.ts';
import { comboFiles, type RecordedFile, syntaxFiles } from '../testing/recorded-files.ts';
import { specifiers } from '../values/specifiers.ts';
import { load } from './load.ts';
import { show } from './show.ts';
import type { Shown } from './show-values.ts';

type Properties = Readonly<Record<string, Shown>>;

/** A file, and what `systemctl show` said of it. */
interface Case {
  readonly label: string;
  readonly unit: string;
  readonly target: number;
  readonly text: string;
  readonly shown: Properties;
}

const words = (list: Shown | undefined): readonly string[] => {
  const text = typeof list === 'string' ? list : '';
  return text.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
};

const unordered =
  /^((Requires|Wants)MountsFor|Requires|Wants|Conflicts|Before|After|BindsTo|OnFailure|OnSuccess|PropagatesReloadTo|IPAddress(Allow|Deny)|RestrictNetworkInterfaces)$/;

/** The recording machine had these mounted; each is in the way of some paths. */
const mountsOfTheMachine: ReadonlySet<string> = new Set(['var-tmp.mount', 'dev-null.mount', 'tmp.mount']);

/** A property in a form that can be compared: the order of units and the like is a hash's, and some are the machine's. */
function plain(name: string, value: Shown | undefined): string {
  if (unordered.test(name))
    return words(value)
      .filter((unit) => !mountsOfTheMachine.has(unit))
      .toSorted()
      .join(' ');
  return (typeof value === 'string' ? [value] : (value ?? [])).join('\n');
}

const hostSpecifier = new RegExp(
  `%[${Object.entries(specifiers)
    .flatMap(([letter, { host }]) => (host ? letter : []))
    .join('')}]`,
);

/** What the recording machine alone knows, and why. */
const ofTheMachine: readonly (readonly [
  reason: string,
  test: (name: string, c: Case, ours: Shown | undefined) => boolean,
])[] = [
  [
    'a share of the memory or the tasks that the machine has',
    (name, _, ours) => /^(Default|Startup)?Memory|^TasksMax$/.test(name) && /^$|%$/.test(String(ours ?? '')),
  ],
  [
    'limits that follow the memory of the machine, or are the manager’s own where the unit was not read to its end',
    (name, c, ours) => /^Limit/.test(name) && (ours === undefined || c.shown.Slice === ''),
  ],
  ['a specifier for the host', (_, c) => hostSpecifier.test(c.text)],
  ['an empty list of interfaces, which allows none; the line counts as lost', (_, c) => c.label.startsWith('v08326')],
  ['an alias that stands in another file', (_, c) => c.label.endsWith('service-alias')],
  ['an interface of the host', (_, c) => /%%\d/.test(c.text)],
];

function differences(cases: Iterable<Case>): readonly string[] {
  const lines: string[] = [];
  for (const c of cases) {
    const unit = load(parse(c.text), { target: c.target, unit: c.unit, manager: 'system' });
    if (unit.pending) lines.push(`${c.label}: the catalog does not describe all of it`);
    const ours = show(unit, { all: true });
    for (const [name, theirs] of Object.entries(c.shown)) {
      if (ofTheMachine.some(([, test]) => test(name, c, ours[name]))) continue;
      const [a, b] = [plain(name, ours[name]), plain(name, theirs)];
      if (a !== b)
        lines.push(
          `${c.label}: ${name}: ours ${JSON.stringify(a)?.slice(0, 300)}, systemd ${JSON.stringify(b).slice(0, 300)}`,
        );
    }
  }
  return lines;
}

function* valueCases(cases: readonly Recorded[]): Generator<Case> {
  for (const c of cases)
    for (const [target, { shown, status }] of c.answers)
      if (status !== 'unknown-key' && c.type !== 'unknown-key')
        yield {
          label: `${c.id} ${target} ${c.key}=${JSON.stringify(c.value).slice(0, 80)}`,
          unit: c.unit,
          target,
          text: fileOf(c),
          shown,
        };
}

const shownOf = (text: string, all: boolean, target = 257) =>
  show(load(parse(text), { target, unit: 'app.socket', manager: 'system' }), { all });

describe('what the file changes', () => {
  test.each([
    ['ListenStream=80\n', { Listen: '[::]:80 (Stream)' }],
    ['ListenStream=80\nListenFIFO=/run/f\n', { Listen: ['[::]:80 (Stream)', '/run/f (FIFO)'] }],
    ['Backlog=2147483647\nSocketMode=660\n', { Backlog: '2147483647', SocketMode: '0660' }],
    ['KeepAliveTimeSec=7380\nTimeoutSec=0\n', { KeepAliveTimeUSec: '2h 3min', TimeoutUSec: 'infinity' }],
    ['Accept=yes\n', { Accept: 'yes', TriggerLimitBurst: '200', PollLimitBurst: '150', Triggers: '' }],
    ['TriggerLimitBurst=4294967295\n', { TriggerLimitBurst: '20' }],
    ['Backlog=x\nPriority=\nSymlinks=\n', {}],
    ['Symlinks=/run/a "/run/b c"\nSymlinks=/run/d\n', { Symlinks: '/run/a "/run/b c" /run/d' }],
  ] as const)('%j', (lines, expected) => {
    const before = lines.includes('Listen') ? '' : 'ListenStream=@x\n';
    const shown = shownOf(`[Socket]\n${before}${lines}`, false);
    expect(shown).toMatchObject(expected);
    const more = new Set([
      ...Object.keys(expected),
      'Listen',
      'FileDescriptorName',
      'Before',
      'After',
      'RequiresMountsFor',
    ]);
    expect(Object.keys(shown).filter((name) => !more.has(name))).toEqual([]);
  });

  test('the order of systemd', () => {
    const shown = shownOf('[Unit]\nDescription=d\n[Socket]\nMark=3\nListenStream=80\nBacklog=2\n', false);
    expect(Object.keys(shown)).toEqual(['Listen', 'Backlog', 'Mark', 'Description']);
  });

  test('commands, a line each', () => {
    const shown = shownOf('[Socket]\nListenStream=80\nExecStartPre=/bin/true ; -/bin/false a\n', false);
    expect(shown.ExecStartPre).toEqual([
      '{ path=/bin/true ; argv[]=/bin/true ; ignore_errors=no ; start_time=[n/a] ; stop_time=[n/a] ; pid=0 ; code=(null) ; status=0/0 }',
      '{ path=/bin/false ; argv[]=/bin/false a ; ignore_errors=yes ; start_time=[n/a] ; stop_time=[n/a] ; pid=0 ; code=(null) ; status=0/0 }',
    ]);
  });
});

describe('everything', () => {
  test('the defaults of the target fill in', () => {
    expect(shownOf('[Socket]\nListenStream=80\n', true)).toMatchObject({
      MaxConnections: '64',
      SocketMode: '0666',
      TriggerLimitIntervalUSec: '2s',
      PollLimitBurst: '15',
      FileDescriptorName: 'app.socket',
      Description: 'app.socket',
      Slice: 'system.slice',
      Requires: 'sysinit.target system.slice',
      CPUShares: '[not set]',
    });
  });

  test('what a version does not have is left out', () => {
    const [old, recent] = [252, 262].map((target) => Object.keys(shownOf('[Socket]\nListenStream=80\n', true, target)));
    expect(old).not.toContain('PollLimitBurst');
    expect(old).toContain('CPUShares');
    expect(recent).toContain('DeferTriggerMaxUSec');
    expect(recent).not.toContain('CPUShares');
  });

  test('a version between those that were recorded has what its directives set', () => {
    const names = Object.keys(shownOf('[Socket]\nListenStream=80\n', true, 255));
    expect(names).toContain('PollLimitBurst');
    expect(names).not.toContain('PassFileDescriptorsToExec');
  });
});

function byKey(cases: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> {
  const found = new Map<string, Recorded[]>();
  for (const c of cases) {
    const name = `[${c.section}] ${c.key}`;
    found.set(name, [...(found.get(name) ?? []), c]);
  }
  return found;
}

/** All directives that a property tells of, or those of some of systemd's type words: `ORACLE_TYPE=rlimit,signal`. */
const only = process.env.ORACLE_TYPE?.split(',');

describe('a recorded value shows as systemd showed it', () => {
  test.each([...byKey(only ? recorded.filter((c) => only.includes(c.type)) : recorded)])('%s', (_, cases) => {
    expect(differences(valueCases(cases))).toEqual([]);
  });
});

function* fileCases(files: readonly RecordedFile[]): Generator<Case> {
  for (const { id, tag, unit, text, answers } of files)
    for (const [target, { shown, loadState }] of answers)
      if (loadState !== 'masked') yield { label: `${id} ${target} ${tag}`, unit, target, text, shown };
}

test('the whole files about the format', () => {
  expect(differences(fileCases(syntaxFiles))).toEqual([]);
});

test('the whole files about directives that depend on each other', () => {
  expect(differences(fileCases(comboFiles))).toEqual([]);
});
