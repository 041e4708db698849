import { describe, expect, test } from 'vitest';
import { everyNeeds } from '../../testing/every-needs.ts';
import { type Needs, ordinaryNeeds } from './needs.ts';
import { figureOf, strictAtMost, strictPossible } from './possible.ts';

describe('what a level leaves open', () => {
  test.each<[what: string, needs: Partial<Needs>, sensible: number, strict: number]>([
    ['an ordinary program', {}, 1.7, 1.1],
    ['one that runs as a user by name', { user: { name: 'app' } }, 1.8, 1.1],
    ['one that does not compile while it runs', { jit: false }, 1.7, 1.1],
    ['one that calls services of this machine only', { network: 'loopback' }, 1.6, 0.9],
    ['one that calls nobody', { network: 'none' }, 1.3, 0.2],
    ['one that calls nobody and does not compile', { network: 'none', jit: false }, 1.3, 0.2],
    ['one that reads home directories', { home: 'read' }, 1.8, 1.2],
    ['one that writes to home directories', { home: 'write' }, 1.8, 1.2],
    ['one that uses hardware', { devices: true }, 2.0, 1.3],
    ['root that calls nobody and does not compile', { user: 'root', network: 'none', jit: false }, 3.1, 1.7],
    ['root', { user: 'root' }, 3.5, 2.6],
    ['an engine for containers without root', { namespaces: true }, 7.5, 7.5],
    ['an engine for containers', { namespaces: true, user: 'root' }, 8.5, 8.5],
    ['a privileged program', { privileged: true, user: 'root' }, 9.6, 9.6],
  ])('%s', (_, some, sensible, strict) => {
    const needs = { ...ordinaryNeeds, ...some };
    expect([figureOf('sensible', needs), figureOf('strict', needs)]).toEqual([sensible, strict]);
    expect(strictPossible(needs).possible).toBe(strict <= strictAtMost);
  });

  test('every program that is neither root nor builds sandboxes can be confined strictly, but for rare mixtures', () => {
    for (const needs of everyNeeds()) {
      const { possible, why } = strictPossible(needs);
      expect(why).toMatch(/\.$/);
      if (needs.namespaces || needs.user === 'root') expect(possible, JSON.stringify(needs)).toBe(false);
      else if (!needs.devices || needs.network === 'none') expect(possible, JSON.stringify(needs)).toBe(true);
    }
  });
});
