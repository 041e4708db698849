import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Recorded, recordedFor } from '../testing/recorded.ts';
import { specifierWords } from '../words/specifier-words.ts';
import type { Context } from './kind.ts';
import { expandSpecifiers, specifiers } from './specifiers.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };
const blue: Context = { ...context, unit: 'my-app@a-b\\x2dc.socket' };
const expand = (text: string, c = context, options = {}) => {
  const expansion = expandSpecifiers(text, c, options);
  return expansion.ok ? expansion.text : expansion.problem.code;
};

/** Values that are the recording host's own. */
const ofTheHost = (c: Recorded) =>
  [...c.value.matchAll(/%(.)/g)].some(([, letter]) => specifiers[letter ?? '']?.host) && !c.value.includes('%a');

describe('specifiers', () => {
  const cases = recordedFor('type:unit_string_printf').filter(
    (c) => c.value.includes('%') && !ofTheHost(c) && c.value.trim() === c.value && !/["'\\]/.test(c.value),
  );

  test('there are enough recorded cases to compare with', () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  test.each(cases)('$id $key=$value expands as systemd expands it', (c) => {
    for (const [target, answer] of c.answers) {
      const expansion = expandSpecifiers(c.value, { target, unit: c.unit, manager: 'system' });
      expect(expansion.ok ? 'ok' : 'rejected', `${target}`).toBe(answer.status);
      if (expansion.ok) expect(answer.shown[c.key]).toBe(expansion.text || (c.key === 'Description' ? c.unit : ''));
    }
  });

  test.each([
    ['%i|%I', '|'],
    ['%n %N %p %j', 'app.socket app app app'],
    ['100% of %%', '100% of %'],
    ['%é %', '%é %'],
  ])('%s is %s in app.socket', (text, expected) => {
    expect(expand(text)).toBe(expected);
  });

  test.each([
    ['%i', 'a-b\\x2dc'],
    ['%I', 'a/b-c'],
    ['%f', '/a/b-c'],
    ['%p %P %j %J', 'my-app my/app app app'],
    ['%N', 'my-app@a-b\\x2dc'],
    ['%y', '/etc/systemd/system/my-app@.socket'],
  ])('%s is %s in an instance', (text, expected) => {
    expect(expand(text, blue)).toBe(expected);
  });

  test('a template has a made-up instance, so that a port made of it is a port', () => {
    expect(expand('80%i', { ...context, unit: 'app@.socket' })).toBe('801');
  });

  test('the user manager has directories of its own, and 254 moved the state directory', () => {
    expect(expand('%t %E %S %u', { ...context, manager: 'user' })).toBe(
      '/run/user/1000 /home/user/.config /home/user/.local/state user',
    );
    expect(expand('%S', { ...context, manager: 'user', target: 252 })).toBe('/home/user/.config');
  });

  test.each([
    ['/run/%z', 'specifier/unknown', 5, 7],
    ['a%1', 'specifier/unknown', 1, 3],
  ])('%s is rejected for its specifier', (text, code, start, end) => {
    expect(expandSpecifiers(text, context)).toMatchObject({ ok: false, problem: { code, start, end } });
  });

  test('what a later systemd added is not known to an earlier one', () => {
    expect(expand('%D', { ...context, target: 252 })).toBe('specifier/newer');
    expect(expand('%D')).toBe('/usr/share');
  });

  test('names of units take fewer specifiers', () => {
    expect(expand('%p-%i.service', context, { set: 'unit-name' })).toBe('app-.service');
    expect(expand('%t.service', context, { set: 'unit-name' })).toBe('specifier/not-in-names');
  });

  test('the result is limited in bytes', () => {
    expect(expand('éé', context, { max: 3 })).toBe('specifier/too-long');
    expect(expand('éé', context, { max: 4 })).toBe('éé');
  });

  test('offsets lead back to the text as written', () => {
    const expansion = expandSpecifiers('a%nb', context);
    expect(expansion.ok && [0, 1, 5, 11, 12].map(expansion.at)).toEqual([0, 1, 1, 3, 4]);
    expect(expansion.ok && [0, 1, 5, 11, 12].map(expansion.until)).toEqual([0, 1, 3, 3, 4]);
  });

  test('a text with every percent doubled expands to itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(expand(text.replaceAll('%', '%%'))).toBe(text);
      }),
    );
  });

  test('a problem lies inside the text, and offsets do too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(%?[a-zA-Z%/1 ])*$/), (text) => {
        const expansion = expandSpecifiers(text, blue);
        if (!expansion.ok) {
          expect(text.slice(expansion.problem.start, expansion.problem.end)).toMatch(/^%./);
          return;
        }
        for (let i = 0; i <= expansion.text.length; i++) {
          expect(expansion.at(i)).toBeLessThanOrEqual(expansion.until(i));
          expect(expansion.until(i)).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

test('every specifier has words, and no other', () => {
  expect(Object.keys(specifierWords).sort()).toEqual(Object.keys(specifiers).sort());
});
