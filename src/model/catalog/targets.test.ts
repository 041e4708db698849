import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultTarget, newestTarget, oldestTarget, parseTarget, targetName, targets } from './targets.ts';

test.each([
  ['252', 252],
  [' 252 ', 252],
  ['v257', 257],
  ['255.4-1ubuntu8', 255],
  ['252.39-1~deb12u2', 252],
  ['258~rc2-1', 258],
  ['systemd 254', 254],
  ['systemd-254', 254],
  ['debian-12', 252],
  ['Debian 13', 257],
  ['Ubuntu 24.04', 255],
  ['rhel-8', 239],
  ['newest', newestTarget],
  ['239', 239],
  ['262', 262],
  ['238', undefined],
  ['263', undefined],
  ['', undefined],
  ['25', undefined],
  ['2520', undefined],
  ['252abc', undefined],
  ['debian', undefined],
  ['debian-99', undefined],
  ['-252', undefined],
  ['0x252', undefined],
])('parseTarget(%j) is %s', (text, version) => {
  expect(parseTarget(text)).toBe(version);
});

test('every target is found by its id and by its name, and ids stand once each', () => {
  for (const target of targets) {
    expect(parseTarget(target.id)).toBe(target.systemd);
    expect(parseTarget(target.name)).toBe(target.systemd);
  }
  expect(new Set(targets.map((target) => target.id)).size).toBe(targets.length);
});

test('any text gives a version in range or nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const version = parseTarget(text);
      return version === undefined || (version >= oldestTarget && version <= newestTarget);
    }),
  );
});

test('versions have the name of a distribution where one carries them', () => {
  expect(targetName(defaultTarget)).toBe('Debian 12');
  expect(targetName(257)).toBe('Debian 13');
  expect(targetName(239)).toBe('RHEL 8');
  expect(targetName(253)).toBe('systemd 253');
});
