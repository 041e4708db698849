import { expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { signal } from './signal.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('type:signal');
  expect(cases.length).toBeGreaterThan(80);
  expect(disagreements(signal, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(signal, /^(SIG|sig|TERM|HUP|RT|MIN|MAX|\+|-|1|3|0|0x|64| |'|CLD)*$/);

test.each([
  ['SIGTERM', 15, 'SIGTERM', 'SIGTERM: ask to end'],
  ['KILL', 9, 'SIGKILL', 'SIGKILL: kill at once'],
  [' 015', 13, 'SIGPIPE', 'SIGPIPE'],
  ['32', 32, '32', 'signal 32'],
  ['RTMIN', 34, 'SIGRTMIN', 'SIGRTMIN'],
  ['RTMIN+0x1', 35, 'SIGRTMIN+1', 'SIGRTMIN+1'],
  ['SIGRTMAX-1', 63, 'SIGRTMIN+29', 'SIGRTMIN+29'],
])('%j is signal %d, written %s', (text, value, written, words) => {
  expect(signal.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  expect([signal.canonical(value), signal.words(value, context)]).toEqual([written, words]);
});

test.each([
  ['', 'signal/empty', undefined],
  ['0', 'signal/out-of-range', undefined],
  ['65', 'signal/out-of-range', undefined],
  ['RTMIN+31', 'signal/out-of-range', undefined],
  ['RTMIN++1', 'signal/unknown', undefined],
  ['RTMAX+0', 'signal/unknown', undefined],
  ['SIGSIGTERM', 'signal/unknown', undefined],
  ['sigterm', 'signal/unknown', 'SIGTERM'],
  ['"SIGHUP"', 'signal/unknown', 'SIGHUP'],
  ['SIGCLD', 'signal/unknown', 'SIGCHLD'],
  ['SIG15', 'signal/unknown', '15'],
  ['rtmin+1', 'signal/unknown', 'SIGRTMIN+1'],
])('%j is rejected by %s, and probably means %s', (text, code, suggestion) => {
  const read = signal.read(text, context);
  expect(read.status === 'rejected' && [read.problems[0].code, read.problems[0].suggestion]).toEqual([
    code,
    suggestion,
  ]);
});

test('names are offered with or without SIG, in any case', () => {
  const offered = (typed: string) => signal.complete?.(typed, context).map(({ text }) => text);
  expect(offered('usr')).toEqual(['SIGUSR1', 'SIGUSR2']);
  expect(offered('SIGT')).toEqual(['SIGTRAP', 'SIGTERM', 'SIGTSTP', 'SIGTTIN', 'SIGTTOU']);
});
