import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { exitStatuses } from './exit-statuses.ts';

const context: Context = { target: 257, unit: 'app.service', manager: 'system' };
const read = (text: string, target = 257) => exitStatuses.read(text, { ...context, target });

describe('exit statuses', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('type:set_status');
    expect(cases.length).toBeGreaterThan(25);
    expect(disagreements(exitStatuses, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(exitStatuses, /^(1|2|65|255|256|-|SIG|TERM|KILL|RTMIN|RTMAX|\+|TEMPFAIL|EX_|KSM|0x|,|\\|"| )*$/);

  test.each([
    ['1 2 SIGKILL', [{ status: 1 }, { status: 2 }, { signal: 9 }]],
    ['TERM 255 1 0x1 TERM', [{ status: 1 }, { status: 255 }, { signal: 15 }]],
    ['SUCCESS TEMPFAIL EXCEPTION', [{ status: 0 }, { status: 75 }, { status: 255 }]],
    ['RTMAX-30 SIGRTMIN+0x1', [{ signal: 34 }, { signal: 35 }]],
    ['15', [{ status: 15 }]],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual({ status: 'accepted', value, problems: [] });
  });

  test.each([
    ['1,2', 'ignored', 0, 3, '1 2'],
    ['1 term', 'dropped', 2, 6, '1 TERM'],
    ['EX_TEMPFAIL', 'ignored', 0, 11, 'TEMPFAIL'],
    ['SIG15', 'ignored', 0, 5, undefined],
    ['1 foo', 'dropped', 2, 5, undefined],
  ])('%s is %s', (text, effect, start, end, suggestion) => {
    const outcome = read(text);
    const [problem] = outcome.status === 'reset' ? [] : outcome.problems;
    expect(problem).toMatchObject({ code: 'exit-statuses/unknown', effect, start, end });
    expect(problem?.suggestion).toBe(suggestion);
  });

  test.each([
    ['BPF', 247, 249],
    ['KSM', 252, 254],
    ['MEMORY_THP', 257, 260],
  ])('%s is not known to %i', (name, target, since) => {
    expect(read(name, target).status).toBe('rejected');
    expect(read(name, since).status).toBe('accepted');
  });

  test.each([
    [
      'SIGKILL 75 3',
      '3 75 SIGKILL',
      '3 75 KILL',
      'exit status 3 (NOTIMPLEMENTED), exit status 75 (TEMPFAIL) and signal KILL',
    ],
    ['RTMIN', 'SIGRTMIN', 'RTMIN+0', 'signal RTMIN+0'],
  ])('%s is written %s', (text, canonical, shown, words) => {
    const outcome = read(text);
    const value = outcome.status === 'accepted' ? outcome.value : [];
    expect([
      exitStatuses.canonical(value),
      exitStatuses.show(value, context),
      exitStatuses.words(value, context),
    ]).toEqual([canonical, shown, words]);
  });

  test('empty clears the list', () => {
    expect(read(' ')).toEqual({ status: 'reset' });
  });
});
