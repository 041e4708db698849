import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitUnitName, unescapePath, unescapeUnitName, unitNameProblem } from './unit-name.ts';

const any = { template: true };

describe('the name of a unit', () => {
  test.each([
    ['app.service', undefined],
    ['app@blue.service', undefined],
    ['app@.socket', undefined],
    ['foo@@.service', undefined],
    ['-.mount', undefined],
    [`${'a'.repeat(247)}.service`, undefined],
    [`${'a'.repeat(248)}.service`, 'unit-name/too-long'],
    ['', 'unit-name/empty'],
    ['app', 'unit-name/no-type'],
    ['app.foo', 'unit-name/unknown-type'],
    ['.service', 'unit-name/no-prefix'],
    ['@blue.service', 'unit-name/no-prefix'],
    ['a b.service', 'unit-name/character'],
    ['ü.service', 'unit-name/character'],
  ])('%s: %s', (name, problem) => {
    expect(unitNameProblem(name, any)).toBe(problem);
  });

  test.each([['app@.service', {}, 'unit-name/is-template']])('%s needs its form allowed', (name, allow, problem) => {
    expect(unitNameProblem(name, allow)).toBe(problem);
    expect(unitNameProblem(name, any)).toBeUndefined();
  });

  test.each([
    ['app.socket', { prefix: 'app', suffix: '.socket', template: false }],
    ['app@.socket', { prefix: 'app', instance: '', suffix: '.socket', template: true }],
    ['a.b@c@d.e.socket', { prefix: 'a.b', instance: 'c@d.e', suffix: '.socket', template: false }],
    ['app', undefined],
  ])('%s has its parts', (name, parts) => {
    expect(splitUnitName(name)).toEqual(parts);
  });

  test.each([
    ['a-b', 'a/b'],
    ['a\\x2db', 'a-b'],
    ['\\xc3\\xbc', 'ü'],
    ['a\\b', undefined],
    ['a\\x2', undefined],
  ])('%s unescapes to %s', (text, expected) => {
    expect(unescapeUnitName(text)).toBe(expected);
  });

  test.each([
    ['-', '/'],
    ['run-app', '/run/app'],
    ['', undefined],
    ['-run', undefined],
    ['run-', undefined],
    ['run--app', undefined],
    ['run-..-app', undefined],
  ])('as a path, %s is %s', (text, expected) => {
    expect(unescapePath(text)).toBe(expected);
  });

  test('the parts of a name make the name again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c@.]{1,6}\.(service|socket)$/), (name) => {
        const parts = splitUnitName(name);
        if (!parts) return;
        const { prefix, instance, suffix } = parts;
        expect(instance === undefined ? prefix + suffix : `${prefix}@${instance}${suffix}`).toBe(name);
      }),
    );
  });
});
