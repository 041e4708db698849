import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { luoSessions } from './luo-sessions.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

describe('live update sessions', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('type:luo');
    expect(cases.length).toBeGreaterThan(2);
    expect(disagreements(luoSessions, cases, 'LUOSession')).toEqual([]);
  });

  obeysTheLaws(luoSessions, /^(a|b\/c|:|%p|%z|%|"|'|\\| )*$/);

  test.each([
    ['a b', ['a', 'b']],
    ['"a" %p', ['a', 'app']],
  ])('%s', (text, value) => {
    expect(luoSessions.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  });

  test.each([
    ['a:b', 'luo-sessions/name', 'a-b'],
    ['"a b"', 'luo-sessions/name', 'a-b'],
    ['"a', 'words/unbalanced-quote', '"a"'],
  ])('%s is rejected by %s', (text, code, suggestion) => {
    const read = luoSessions.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });

  test('empty clears the list', () => {
    expect(luoSessions.read('', context)).toEqual({ status: 'reset' });
  });
});
