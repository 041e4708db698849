import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { environmentFile } from './environment-file.ts';
import { passedVariables, unsetVariables } from './variable-names.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('files of variables', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('EnvironmentFile').filter((c) => !c.value.endsWith('\\'));
    expect(cases.length).toBeGreaterThan(10);
    expect(disagreements(environmentFile, cases, 'EnvironmentFiles')).toEqual([]);
  });

  obeysTheLaws(environmentFile, /^(-|\/etc|a|\/|\.\.| |"|%p|%z|%i)*$/);

  test.each([
    ['-/etc/a b', [{ path: '/etc/a b', optional: true }]],
    ['//a', [{ path: '/a', optional: false }]],
  ])('%s', (text, value) => {
    expect(environmentFile.read(text, context)).toMatchObject({ value });
    expect(environmentFile.words(value, context)).toMatch(/^\/(a|etc\/a b, if it exists)$/);
  });

  test('a relative path is rejected, with what was meant', () => {
    expect(environmentFile.read('-default/app', context)).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'path/not-absolute', start: 1, suggestion: '-/etc/default/app' }],
    });
  });
});

describe('names of variables', () => {
  test('systemd answers the same', () => {
    expect(disagreements(passedVariables, recordedFor('PassEnvironment'), 'PassEnvironment')).toEqual([]);
    expect(disagreements(unsetVariables, recordedFor('UnsetEnvironment'), 'UnsetEnvironment')).toEqual([]);
  });

  describe('passed on', () => obeysTheLaws(passedVariables, /^(A|_B|1|=| |"|'|\\|%p|%z|-|\$)*$/));
  describe('unset', () => obeysTheLaws(unsetVariables, /^(A|_B|1|=| |"|'|\\|\\x41|%p|%z|-|\$)*$/));

  test('a value is for those that are unset', () => {
    expect(unsetVariables.read('A=1 A=1 B', context)).toMatchObject({ value: ['A=1', 'B'], problems: [] });
    expect(passedVariables.read('A=1 $B', context)).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'environment/bad-name', suggestion: 'A B' }, { suggestion: 'A B' }],
    });
    expect(passedVariables.words(['A', 'B'], context)).toBe('A and B of the manager');
    expect(unsetVariables.words(['A=1'], context)).toBe('no A=1');
  });
});
