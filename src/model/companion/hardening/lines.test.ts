import { describe, expect, test } from 'vitest';
import { parse } from '../../syntax/parse.ts';
import { everyNeeds } from '../../testing/every-needs.ts';
import { load } from '../../unit/load.ts';
import { levelOf } from './level-of.ts';
import { hardeningLines } from './lines.ts';
import { type Level, type Needs, ordinaryNeeds } from './needs.ts';

const targets = [247, 252, 257, 262];

const textOf = (level: Level, needs: Needs, target: number): string =>
  `[Service]\nExecStart=/bin/true\n${hardeningLines(level, needs, target)
    .map(({ key, value }) => `${key}=${value}\n`)
    .join('')}`;

const loaded = (text: string, target = 252) => load(parse(text), { target, unit: 'app.service', manager: 'system' });

const keysOf = (level: Level, some: Partial<Needs>, target = 252) =>
  hardeningLines(level, { ...ordinaryNeeds, ...some }, target).map(({ key, value }) => `${key}=${value}`);

describe('the lines of a sandbox', () => {
  test.each(targets)('systemd %d takes every line without a word', (target) => {
    const texts = new Set<string>();
    for (const needs of everyNeeds())
      for (const level of ['sensible', 'strict'] as const) texts.add(textOf(level, needs, target));
    expect(texts.size).toBeGreaterThan(100);
    for (const text of texts) {
      const unit = loaded(text, target);
      // A group of system calls has members that libseccomp does not know; the debug log alone tells.
      const said = unit.diagnostics.filter(({ code }) => code !== 'syscall/group-part');
      expect([unit.state, ...said.map(({ code }) => code)], text).toEqual(['loaded']);
    }
  });

  test('the level none has none, and a privileged program has none at any level', () => {
    expect(keysOf('none', {})).toEqual([]);
    expect(keysOf('strict', { privileged: true })).toEqual([]);
  });

  test('each line says why, in a sentence of its own', () => {
    const lines = hardeningLines('strict', { ...ordinaryNeeds, network: 'loopback', jit: false }, 262);
    for (const { key, why, section } of lines) {
      expect(section).toBe('Service');
      expect(why, key).toMatch(/^[A-Z]?.+\.$/);
    }
    expect(new Set(lines.map(({ why }) => why)).size).toBe(lines.length);
  });

  test.each<[what: string, level: Level, needs: Partial<Needs>, there: readonly string[], absent: readonly string[]]>([
    [
      'who calls nobody loses the network',
      'sensible',
      { network: 'none' },
      ['PrivateNetwork=yes'],
      ['IPAddressDeny=any'],
    ],
    ['strictly, packets are dropped as well', 'strict', { network: 'none' }, ['IPAddressDeny=any'], []],
    [
      'who calls services of this machine keeps them',
      'sensible',
      { network: 'loopback' },
      ['IPAddressDeny=any', 'IPAddressAllow=localhost'],
      ['PrivateNetwork=yes'],
    ],
    ['who calls others is left the network', 'strict', {}, [], ['PrivateNetwork=yes', 'IPAddressDeny=any']],
    ['who compiles may write code', 'strict', {}, [], ['MemoryDenyWriteExecute=yes', 'ProcSubset=pid']],
    ['who does not may not', 'strict', { jit: false }, ['MemoryDenyWriteExecute=yes', 'ProcSubset=pid'], []],
    ['but not where it must only be sensible', 'sensible', { jit: false }, [], ['MemoryDenyWriteExecute=yes']],
    [
      'a user by name is named',
      'sensible',
      { user: { name: 'app' } },
      ['User=app', 'ProtectSystem=full'],
      ['DynamicUser=yes'],
    ],
    ['a dynamic user needs no name', 'sensible', {}, ['DynamicUser=yes', 'ProtectSystem=strict'], []],
    [
      'root keeps some capabilities',
      'strict',
      { user: 'root' },
      ['SystemCallFilter=~@resources'],
      ['CapabilityBoundingSet='],
    ],
    ['others have none', 'sensible', {}, ['CapabilityBoundingSet='], []],
    ['hardware stays where it is needed', 'strict', { devices: true }, [], ['PrivateDevices=yes']],
    ['home directories to read', 'sensible', { home: 'read' }, ['ProtectHome=read-only'], []],
    ['home directories to write', 'sensible', { home: 'write' }, [], ['ProtectHome=yes']],
    [
      'a family more',
      'strict',
      { families: ['AF_NETLINK'] },
      ['RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK'],
      [],
    ],
    ['who makes namespaces may', 'strict', { namespaces: true }, [], ['RestrictNamespaces=yes', 'NoNewPrivileges=yes']],
  ])('%s', (_, level, needs, there, absent) => {
    const keys = keysOf(level, needs);
    for (const line of there) expect(keys).toContain(line);
    for (const line of absent) expect(keys).not.toContain(line);
  });

  test('what a version does not know is left out', () => {
    expect(keysOf('strict', {}, 247)).not.toContain('PrivateIPC=yes');
    expect(keysOf('strict', {}, 252)).toContain('PrivateIPC=yes');
  });
});

describe('the level of a service', () => {
  test('is read off the lines of that level, for whatever its program needs', () => {
    for (const needs of everyNeeds()) {
      const label = JSON.stringify(needs);
      // An engine for containers has nothing that strict adds.
      const strict = needs.namespaces ? 'sensible' : 'strict';
      expect(levelOf(loaded(textOf('sensible', needs, 252)), needs), label).toBe('sensible');
      expect(levelOf(loaded(textOf('strict', needs, 252)), needs), label).toBe(strict);
    }
  });

  test.each([
    ['nothing is none', '', 'none'],
    ['a user alone is none', 'User=app', 'none'],
    ['a single setting is one’s own', 'PrivateTmp=yes', 'own'],
    ['a setting that was cleared is none', 'SystemCallFilter=@mount\nSystemCallFilter=', 'none'],
  ])('%s', (_, lines, level) => {
    expect(levelOf(loaded(`[Service]\nExecStart=/bin/true\n${lines}\n`), ordinaryNeeds)).toBe(level);
  });

  test('other spellings are the same level, weaker lines are not', () => {
    const text = textOf('strict', ordinaryNeeds, 252);
    expect(levelOf(loaded(text.replaceAll('=yes', '=true')), ordinaryNeeds)).toBe('strict');
    expect(levelOf(loaded(text.replace('PrivateUsers=yes\n', '')), ordinaryNeeds)).toBe('own');
    expect(levelOf(loaded(text.replace('NoNewPrivileges=yes', 'NoNewPrivileges=no')), ordinaryNeeds)).toBe('own');
    expect(levelOf(loaded(`${text}SystemCallFilter=@mount\n`), ordinaryNeeds)).toBe('own');
  });

  test('other needs make another level of the same lines', () => {
    const needs = { ...ordinaryNeeds, devices: true };
    const unit = loaded(textOf('sensible', needs, 252));
    expect(levelOf(unit, needs)).toBe('sensible');
    expect(levelOf(unit, ordinaryNeeds)).toBe('own');
  });

  test('a program that must keep all rights has no level, and a sandbox of it is one’s own', () => {
    const unit = loaded('[Service]\nExecStart=/bin/true\nProtectHome=yes\n');
    expect(levelOf(unit, { ...ordinaryNeeds, privileged: true })).toBe('own');
    expect(levelOf(unit, ordinaryNeeds, new Set(['ProtectHome']))).toBe('none');
  });
});
