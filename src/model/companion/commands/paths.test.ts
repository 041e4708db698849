import { expect, test } from 'vitest';
import { ownFiles, pathOf, unitFolder } from './paths.ts';

test.each([
  [{}, 'app.socket', '/etc/systemd/system/app.socket'],
  [{ manager: 'user' }, 'app.socket', '~/.config/systemd/user/app.socket'],
  [{}, 'ssh.socket.d/port.conf', '/etc/systemd/system/ssh.socket.d/port.conf'],
  [{}, '/usr/lib/systemd/system/ssh.socket', '/usr/lib/systemd/system/ssh.socket'],
] as const)('%j has %s at %s', (bundle, name, path) => {
  expect(pathOf(bundle, { name })).toBe(path);
  expect(path.startsWith(unitFolder(bundle)) || name.startsWith('/')).toBe(true);
});

test.each([
  ['app.socket', true],
  ['app@.service', true],
  ['a\\x2db@1:2.socket', true],
  ['app.socket.d/10-x.conf', true],
  ['/usr/lib/systemd/system/app.socket', false],
  ['../../cron.d/app', false],
  ['app.socket.d/../../../cron.d/x.conf', false],
  ['app.socket.d/.x.conf', false],
  ['other.d/x', false],
  ['-H.socket', false],
  ['.socket', false],
  ['a b.socket', false],
])('%s is ours to write: %s', (name, ours) => {
  expect(ownFiles({ files: [{ name, text: '' }] })).toHaveLength(ours ? 1 : 0);
});
