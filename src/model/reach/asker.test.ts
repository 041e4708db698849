import { expect, test } from 'vitest';
import { readAsker } from './asker.ts';

const user = (ids: readonly string[], groups: readonly string[] = [], exact = false) => ({
  kind: 'user',
  ids,
  groups,
  exact,
});

test.each([
  ['alice', user(['alice'])],
  ['  www-data ', user(['www-data'])],
  ['1000', user(['1000'])],
  ['alice in docker,adm', user(['alice'], ['docker', 'adm'])],
  ['alice in docker and adm', user(['alice'], ['docker', 'adm'])],
  ['alice in groups docker, adm', user(['alice'], ['docker', 'adm'])],
  ['alice (docker, adm)', user(['alice'], ['docker', 'adm'])],
  ['alice: docker adm', user(['alice'], ['docker', 'adm'])],
  ['user alice', user(['alice'])],
  [
    'uid=1000(alice) gid=1000(alice) groups=1000(alice),998(docker)',
    user(['1000', 'alice'], ['1000', 'alice', '998', 'docker'], true),
  ],
  ['uid=0(root) gid=0(root) groups=0(root)', { kind: 'root' }],
  ['root', { kind: 'root' }],
  ['0', { kind: 'root' }],
  ['root in docker', { kind: 'root' }],
  ['this machine', { kind: 'machine' }],
  ['localhost', { kind: 'machine' }],
  ['127.0.0.1', { kind: 'machine', family: 4, source: '127.0.0.1' }],
  ['::1', { kind: 'machine', family: 6, source: '::1' }],
  ['[::1]', { kind: 'machine', family: 6, source: '::1' }],
  ['192.0.2.7', { kind: 'remote', family: 4, address: '192.0.2.7' }],
  ['::ffff:192.0.2.7', { kind: 'remote', family: 4, address: '192.0.2.7' }],
  ['2001:DB8::7', { kind: 'remote', family: 6, address: '2001:db8::7' }],
  ['fe80::1%eth0', { kind: 'remote', family: 6, address: 'fe80::1', zone: 'eth0' }],
])('%j is somebody', (text, asker) => {
  expect(readAsker(text, { manager: 'system' })).toEqual({ ok: true, asker });
});

test.each([
  ['', 'nothing'],
  ['192.0.2.300', 'address'],
  ['fe80::1%', 'address'],
  ['dead::beef::1', 'address'],
  ['10.0.0.0/8', 'network'],
  ['::', 'no-source'],
  ['0.0.0.0', 'no-source'],
  ['224.0.0.1', 'no-source'],
  ['ff02::1', 'no-source'],
  ['al/ice', 'name'],
  ['-alice', 'name'],
])('%j is nobody: %s', (text, problem) => {
  expect(readAsker(text, { manager: 'system' })).toEqual({ ok: false, problem });
});

test('only a user’s manager knows whose it is', () => {
  expect(readAsker('me', { manager: 'user' })).toEqual({ ok: true, asker: { kind: 'self' } });
  expect(readAsker('me', { manager: 'system' })).toEqual({ ok: true, asker: user(['me']) });
});
