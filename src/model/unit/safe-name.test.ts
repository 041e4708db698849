import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../testing/texts.ts';
import { safeName } from './safe-name.ts';

test.each([
  ['app.socket', 'app.socket'],
  ['app@.service', 'app@.service'],
  ['ssh.socket.d/override.conf', 'override.conf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\app.socket', 'app.socket'],
  ['C:\\app.socket', 'C-app.socket'],
  ['..', 'unit'],
  ['', 'unit'],
  ['/', 'unit'],
  ['.bashrc', 'bashrc'],
  ['-rf.socket', 'rf.socket'],
  ['app\0.socket', 'app-.socket'],
  ['app\u202etekcos.exe', 'app-tekcos.exe'],
  ['app.socket.', 'app.socket'],
  ['app.socket ', 'app.socket'],
  ['NUL', 'unit-NUL'],
  ['com1.socket', 'unit-com1.socket'],
  ['console.socket', 'console.socket'],
  [`${'a'.repeat(500)}.socket`, `${'a'.repeat(113)}.socket`],
])('%j is saved as %s', (name, saved) => {
  expect(safeName(name)).toBe(saved);
});

test('whatever the name is, it is one that every system takes, and stays what it is', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const saved = safeName(name);
      expect(saved).toMatch(/^[A-Za-z0-9_@](?:[A-Za-z0-9_@.-]{0,118}[A-Za-z0-9_@])?$/);
      expect(safeName(saved)).toBe(saved);
    }),
  );
});
