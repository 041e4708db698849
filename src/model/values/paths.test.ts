import { describe, expect, test } from 'vitest';
import { hasValidLength, isBelowApiVfs, isNormalized, patchVarRun, simplifyPath } from './paths.ts';

describe('paths', () => {
  test.each([
    ['/', '/'],
    ['//run//app/', '/run/app'],
    ['/./run/.', '/run'],
    ['/...', '/...'],
    ['a//b', 'a/b'],
    ['/../run', '/run'],
    ['/run/../x', '/run/../x'],
  ])('%s simplifies to %s', (path, simple) => {
    expect(simplifyPath(path, 257)).toBe(simple);
  });

  test('252 keeps the parents of the root', () => {
    expect(simplifyPath('/..', 252)).toBe('/..');
  });

  test.each([
    ['/var/run/x', '/run/x'],
    ['/var/run', '/run/'],
    ['/var/run/.', '/run/'],
    ['/var//.//run/./x/../y', '/run/x/../y'],
    ['/var/runx', undefined],
    ['var/run/x', undefined],
    ['/run/x', undefined],
  ])('%s is moved to %s', (path, moved) => {
    expect(patchVarRun(path)).toBe(moved);
  });

  test('only whole components count', () => {
    expect(['/a/../b', '/a/..', '/a..b', '/..a'].map(isNormalized)).toEqual([false, false, true, true]);
    expect(['/dev', '/dev/x', '/proc/1', '/sys', '/devx', '/x/dev'].map(isBelowApiVfs)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('lengths are counted in bytes', () => {
    expect(hasValidLength(`/${'ü'.repeat(127)}`)).toBe(true);
    expect(hasValidLength(`/${'ü'.repeat(128)}`)).toBe(false);
    expect(hasValidLength('/a'.repeat(2047))).toBe(true);
    expect(hasValidLength('/a'.repeat(2048))).toBe(false);
  });
});
