import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { pidFile } from './pid-file.ts';

const context: Context = { target: 257, unit: 'app.service', manager: 'system' };

/** systemd says that it ignores such a path, and refuses the unit: the recording has the words, we have both. */
const losesTheUnit = (c: { value: string }) => c.value.includes('..');

describe('PID files', () => {
  const cases = recordedFor('PIDFile');

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(8);
    const plain = cases.filter((c) => !losesTheUnit(c));
    expect(disagreements(pidFile, plain, 'PIDFile')).toEqual([]);
    for (const c of cases.filter(losesTheUnit))
      expect(disagreements(pidFile, [c]).every((line) => line.includes('ours refused, systemd rejected'))).toBe(true);
  });

  obeysTheLaws(pidFile, /^(\/|run|var|foo|\.|\.\.|%t|%i|%p|%| |~)*$/);

  test.each([
    ['foo.pid', '/run/foo.pid'],
    ['/run//foo/', '/run/foo'],
    ['/', '/'],
    ['%i', '/run'],
    ['~/x', '/run/~/x'],
  ])('%s is %s', (text, value) => {
    expect(pidFile.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  });

  test('a user manager has a folder of its own', () => {
    expect(pidFile.read('foo.pid', { ...context, manager: 'user' })).toMatchObject({ value: '/run/user/1000/foo.pid' });
  });

  test('the old folder is noted', () => {
    expect(pidFile.read('/var/run/x.pid', context)).toMatchObject({
      status: 'accepted',
      value: '/run/x.pid',
      problems: [{ code: 'path/var-run', effect: 'noted', suggestion: '/run/x.pid' }],
    });
  });

  test.each([
    ['../x', 'path/not-normalized', 'x'],
    ['/run/../x', 'path/not-normalized', '/run/x'],
    [`/${'a'.repeat(300)}`, 'path/too-long', undefined],
  ])('%s loses the unit', (text, code, suggestion) => {
    const read = pidFile.read(text, context);
    const problems = read.status === 'rejected' ? read.problems : [];
    expect(problems).toMatchObject([
      { code, effect: 'ignored' },
      { code: 'pid-file/unit-lost', effect: 'refused' },
    ]);
    expect(problems[0]?.suggestion).toBe(suggestion);
  });

  test('an unknown specifier loses the assignment only', () => {
    expect(pidFile.read('%z', context)).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'specifier/unknown', effect: 'ignored' }],
    });
  });
});
