import { describe, expect, test } from 'vitest';
import { continues, obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { pathList } from './path-list.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('Symlinks=', () => {
  const cases = recordedFor('Symlinks').filter((c) => !continues(c));

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(45);
    expect(disagreements(pathList, cases, 'Symlinks')).toEqual([]);
  });

  obeysTheLaws(pathList, /^(\/run\/a|\/|\.\.|%|z|i| |"|\x27|\\|b|\x01)*$/);

  test('the first bad path is lost with all that follow it', () => {
    expect(pathList.read('/run/a b /run/c', context)).toMatchObject({
      status: 'accepted',
      value: ['/run/a'],
      problems: [
        { code: 'path/not-absolute', effect: 'dropped', start: 7, end: 8, suggestion: '/run/a /run/b /run/c' },
        { code: 'path/rest-lost', effect: 'dropped', start: 9, end: 15 },
      ],
    });
  });

  test('without a good path the whole assignment is lost', () => {
    expect(pathList.read('a', context)).toMatchObject({ status: 'rejected', problems: [{ effect: 'ignored' }] });
  });

  test('words name them all', () => {
    expect(pathList.words(['/a', '/b', '/c'], context)).toBe('/a, /b and /c');
  });
});

test('a very long list of bad paths is read too', () => {
  expect(pathList.read('a '.repeat(20000), context)).toMatchObject({ status: 'rejected' });
});
