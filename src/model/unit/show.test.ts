import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { type Recorded, recorded } from '../testing/recorded.ts';
import { comboFiles, syntaxFiles } from '../testing/recorded-files.ts';
import { differences, fileCases, valueCases } from '../testing/show-agreement.ts';
import { load } from './load.ts';
import { show } from './show.ts';

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

test('the whole files about the format', () => {
  expect(differences(fileCases(syntaxFiles))).toEqual([]);
});

test('the whole files about directives that depend on each other', () => {
  expect(differences(fileCases(comboFiles))).toEqual([]);
});
