import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { cpuPolicy } from './cpu-policy.ts';
import { ioClass } from './io-class.ts';
import { keyringMode } from './keyring-mode.ts';
import { killMode } from './kill-mode.ts';
import { logFacility } from './log-facility.ts';
import { logLevel } from './log-level.ts';
import { memoryThp } from './memory-thp.ts';
import { numaPolicy } from './numa-policy.ts';
import { personality } from './personality.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

describe.each<readonly [string, string, Kind<unknown>, number, RegExp]>([
  ['cpu-policy', 'exec_cpu_sched_policy', cpuPolicy, 7, /^(other|fifo|RR|ext|0|4|7|0x| )*$/],
  ['io-class', 'exec_io_class', ioClass, 10, /^(idle|best|-|effort|realtime|0|8|9| )*$/],
  ['log-level', 'log_level', logLevel, 15, /^(info|debug|err|or|0|7|8|-|Warn|ing)*$/],
  ['log-facility', 'log_facility', logFacility, 8, /^(daemon|local|0|7|12|128|Auth|priv)*$/],
  ['numa-policy', 'numa_policy', numaPolicy, 8, /^(weighted-|interleave|preferred|-many|bind| )*$/],
  ['kill-mode', 'kill_mode', killMode, 10, /^(control|-|group|none|mixed|process|All| )*$/],
  ['keyring-mode', 'exec_keyring_mode', keyringMode, 6, /^(private|shared|inherit|Sh| )*$/],
  ['memory-thp', 'memthp', memoryThp, 8, /^(inherit|disable|d|no|system| )*$/],
  ['personality', 'personality', personality, 4, /^(x86|-64|_64|i386|arm|64|s390|x| )*$/],
])('%s', (_, type, kind, atLeast, alphabet) => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor(`type:${type}`);
    expect(cases.length).toBeGreaterThan(atLeast);
    expect(disagreements(kind, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(kind, alphabet);
});

test.each<readonly [string, Kind<number>, number, string, string]>([
  ['rr', cpuPolicy, 2, '2', 'real time, in turn'],
  ['6', cpuPolicy, 6, '6', 'number 6'],
  ['ext', cpuPolicy, 7, '7', 'by a scheduler made with BPF'],
  ['none', ioClass, 0, '2', 'as usual'],
  ['3', ioClass, 3, '3', 'only while nobody else reads or writes'],
  ['8', ioClass, 8, '2', 'number 8'],
  ['0x6', logLevel, 6, '6', 'information'],
  ['local7', logFacility, 23, '23', 'local use 7'],
  ['12', logFacility, 12, '12', 'number 12'],
])('%s is a name or a number', (text, kind, value, shown, words) => {
  expect(kind.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  expect([kind.show(value, context), kind.words(value, context)]).toEqual([shown, words]);
});

test.each<readonly [string, Kind<unknown>, string | undefined]>([
  ['FIFO', cpuPolicy, 'fifo'],
  ['-1', cpuPolicy, undefined],
  ['rt', ioClass, 'realtime'],
  ['9', ioClass, undefined],
  ['error', logLevel, 'err'],
  ['8', logLevel, undefined],
  ['DAEMON', logFacility, 'daemon'],
  ['128', logFacility, undefined],
  ['interleaved', numaPolicy, 'interleave'],
  ['cgroup', killMode, 'control-group'],
  ['Private', keyringMode, 'private'],
  ['never', memoryThp, 'disable'],
  ['amd64', personality, 'x86-64'],
  ['i686', personality, 'x86'],
])('%s is not taken, and probably means %3$s', (text, kind, suggestion) => {
  const read = kind.read(text, context);
  expect(read).toMatchObject({ status: 'rejected', problems: [{ code: 'choice/unknown', effect: 'ignored' }] });
  expect(read.status === 'rejected' && read.problems[0].suggestion).toBe(suggestion);
});

test('policies that Linux does not have are taken until 258', () => {
  expect(cpuPolicy.read('4', { ...context, target: 257 })).toMatchObject({ status: 'accepted', value: 4 });
  expect(cpuPolicy.read('4', context)).toMatchObject({ status: 'rejected' });
  expect(cpuPolicy.read('ext', { ...context, target: 258 })).toMatchObject({ problems: [{ code: 'choice/newer' }] });
});

test('to leave processes behind is taken with a warning', () => {
  expect(killMode.read(' none', context)).toMatchObject({
    status: 'accepted',
    value: 'none',
    problems: [{ code: 'kill-mode/none', effect: 'noted', start: 1, end: 5, suggestion: 'control-group' }],
  });
});

test('other machines are named as such', () => {
  expect(personality.read('arm64', context)).toMatchObject({ problems: [{ code: 'personality/other-machine' }] });
});

test('the empty text clears some and is wrong for others', () => {
  for (const kind of [cpuPolicy, ioClass, numaPolicy, killMode, personality])
    expect(kind.read('', context)).toEqual({ status: 'reset' });
  for (const kind of [logLevel, logFacility, keyringMode, memoryThp])
    expect(kind.read('', context)).toMatchObject({ problems: [{ code: 'choice/empty' }] });
});

test('names are offered as far as the target knows them', () => {
  const offered = (target: number) => cpuPolicy.complete?.('', { ...context, target }).map(({ text }) => text);
  expect(offered(252)).toEqual(['other', 'batch', 'idle', 'fifo', 'rr']);
  expect(offered(262)).toContain('ext');
  expect(personality.complete?.('x86-', context).map(({ text }) => text)).toEqual(['x86-64']);
});
