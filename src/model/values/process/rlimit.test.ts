import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { infinity } from '../parse-time.ts';
import { countLimit, microsecondsLimit, niceLimit, type Rlimit, secondsLimit, sizeLimit } from './rlimit.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };
const limits = (...names: readonly string[]) => names.map((name) => `Limit${name}`);

describe.each<readonly [string, Kind<Rlimit>, readonly string[], number]>([
  ['count', countLimit, limits('NOFILE', 'NPROC', 'LOCKS', 'SIGPENDING', 'RTPRIO'), 50],
  ['size', sizeLimit, limits('FSIZE', 'DATA', 'STACK', 'CORE', 'RSS', 'AS', 'MEMLOCK', 'MSGQUEUE'), 60],
  ['seconds', secondsLimit, limits('CPU'), 15],
  ['microseconds', microsecondsLimit, limits('RTTIME'), 8],
  ['nice', niceLimit, limits('NICE'), 7],
])('limits in %s', (_, kind, keys, atLeast) => {
  const cases = recordedFor(...keys);

  test('systemd answers the same and shows the same', () => {
    expect(cases.length).toBeGreaterThan(atLeast);
    expect(disagreements(kind, cases, (c) => c.key)).toEqual([]);
  });

  test('the soft limit is the same too', () => {
    for (const c of cases)
      for (const [target, { status, shown }] of c.answers) {
        const read = kind.read(c.value, { ...context, target });
        if (status !== 'ok' || read.status !== 'accepted') continue;
        const { soft } = read.value;
        expect([c.id, kind.show({ soft, hard: soft }, context)]).toEqual([c.id, shown[`${c.key}Soft`]]);
      }
  });

  obeysTheLaws(kind, /^(0|1|9|20|0x|K|M|s|min|us|:|\.|\+|-| |infinity|max|\\)*$/);
});

test.each<readonly [string, Kind<Rlimit>, bigint, bigint, string]>([
  ['1024:4096', countLimit, 1024n, 4096n, '1,024, which programs can raise to 4,096'],
  ['0x10', countLimit, 16n, 16n, '16'],
  ['5: 6:', countLimit, 5n, 6n, '5, which programs can raise to 6'],
  ['infinity', countLimit, infinity, infinity, 'no limit'],
  ['1 :2K', sizeLimit, 1n, 2048n, '1 byte, which programs can raise to 2 KiB = 2,048 bytes'],
  ['1M:infinity', sizeLimit, 1048576n, infinity, '1 MiB = 1,048,576 bytes, which programs can raise to no limit'],
  ['1.1', secondsLimit, 2n, 2n, '2 seconds'],
  ['1min', secondsLimit, 60n, 60n, '1 minute, 60 s'],
  ['1.9', microsecondsLimit, 1n, 1n, '1 microsecond'],
  ['5 5s', microsecondsLimit, 5000005n, 5000005n, '5.000005 seconds'],
  ['+19', niceLimit, 1n, 1n, 'nice level 19'],
  ['+5:-5', niceLimit, 15n, 25n, 'nice level 5, which programs can raise to nice level -5'],
  ['+-0', niceLimit, 20n, 20n, 'nice level 0'],
  ['0', niceLimit, 0n, 0n, 'no nice level at all'],
])('%j is a limit', (text, kind, soft, hard, words) => {
  expect(kind.read(text, context)).toEqual({ status: 'accepted', value: { soft, hard }, problems: [] });
  expect(kind.words({ soft, hard }, context)).toBe(words);
});

test.each<readonly [string, Kind<Rlimit>, string, string, string | undefined]>([
  ['', countLimit, 'rlimit/missing', '', undefined],
  [':1', countLimit, 'rlimit/missing', '', undefined],
  ['1: ', countLimit, 'rlimit/missing', '', undefined],
  ['1:2:3', countLimit, 'rlimit/three', ':3', undefined],
  ['2:1', countLimit, 'rlimit/soft-above-hard', '2:1', '1:2'],
  ['1:unlimited', countLimit, 'rlimit/endless', 'unlimited', '1:infinity'],
  ['1K', countLimit, 'number/not-a-number', '1K', undefined],
  ['18446744073709551615', countLimit, 'number/out-of-range', '18446744073709551615', undefined],
  ['1:64kb', sizeLimit, 'iec-size/unit', 'kb', '1:64K'],
  ['16E', sizeLimit, 'iec-size/too-large', '16E', undefined],
  ['5 mins', secondsLimit, 'time-span/unknown-unit', 'mins', '5 min'],
  ['1K', microsecondsLimit, 'time-span/unknown-unit', 'K', undefined],
  ['+20', niceLimit, 'rlimit/nice', '+20', undefined],
  ['41', niceLimit, 'rlimit/nice', '41', undefined],
  ['infinity', niceLimit, 'rlimit/nice', 'infinity', undefined],
])('%j is rejected by %3$s', (text, kind, code, found, suggestion) => {
  const read = kind.read(text, context);
  const [problem] = read.status === 'rejected' ? read.problems : [];
  expect([problem?.code, text.slice(problem?.start, problem?.end), problem?.suggestion]).toEqual([
    code,
    found,
    suggestion,
  ]);
});

test('completions say what they mean', () => {
  expect(sizeLimit.complete?.('inf', context)).toEqual([{ text: 'infinity', words: 'no limit' }]);
});
