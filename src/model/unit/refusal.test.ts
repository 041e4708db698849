import { describe, expect, test } from 'vitest';
import { applyEdits } from '../syntax/edit.ts';
import { parse } from '../syntax/parse.ts';
import { load } from './load.ts';
import { inForce, type Unit } from './unit.ts';

const loaded = (text: string, target = 252, unit = 'app.socket', manager: 'system' | 'user' = 'system'): Unit =>
  load(parse(text), { target, unit, manager });

const codes = (unit: Unit) => unit.diagnostics.filter((d) => d.effect === 'refused').map((d) => d.code);

const socket = (...lines: string[]) => `[Socket]\nListenStream=80\n${lines.join('\n')}\n`;
const isolating = (...lines: string[]) => `[Unit]\n${lines.join('\n')}\n${socket()}`;

describe('a unit is refused for the sake of', () => {
  test.each([
    ['PAM and another way to kill', socket('PAMName=x', 'KillMode=process'), 252, ['unit/pam-kill-mode']],
    ['PAM and a mixed way, in a socket of old', socket('PAMName=x', 'KillMode=mixed'), 252, ['unit/pam-kill-mode']],
    ['nothing, when that is allowed', socket('PAMName=x', 'KillMode=mixed'), 257, []],
    ['PAM before the symlinks', socket('PAMName=x', 'KillMode=mixed', 'Symlinks=/run/a'), 252, ['unit/pam-kill-mode']],
    [
      'Service= before PAM, of old',
      socket('PAMName=x', 'KillMode=process', 'Accept=yes', 'Service=a.service'),
      252,
      ['unit/accept-with-service'],
    ],
    ['PAM before anything else, today', '[Socket]\nPAMName=x\nKillMode=process\n', 257, ['unit/pam-kill-mode']],
    ['a home that nobody has', socket('DynamicUser=yes', 'WorkingDirectory=~'), 257, ['unit/dynamic-user-home']],
    [
      'two units to isolate',
      isolating('OnFailure=a.service b.service', 'OnFailureJobMode=isolate'),
      252,
      ['unit/isolate-one'],
    ],
    [
      'two units to isolate, the old way',
      isolating('OnFailure=a.service', 'OnFailure=b.service', 'OnFailureIsolate=yes'),
      252,
      ['unit/isolate-one'],
    ],
    [
      'two units to isolate on success',
      isolating('OnSuccess=a.service b.service', 'OnSuccessJobMode=isolate'),
      252,
      ['unit/isolate-one'],
    ],
    [
      'nothing, when it is one unit twice',
      isolating('OnFailure=a.service a.service', 'OnFailureJobMode=isolate'),
      252,
      [],
    ],
    [
      'nothing, when the other is the unit itself',
      isolating('OnFailure=a.service app.socket', 'OnFailureJobMode=isolate'),
      252,
      [],
    ],
    [
      'nothing, when the job mode was replaced',
      isolating('OnFailure=a.service b.service', 'OnFailureIsolate=yes', 'OnFailureJobMode=replace'),
      252,
      [],
    ],
  ])('%s', (_, text, target, expected) => {
    expect(codes(loaded(text, target))).toEqual(expected);
  });

  test('a dynamic user that a user manager cannot make', () => {
    expect(codes(loaded(socket('DynamicUser=yes'), 257, 'app.socket', 'user'))).toEqual(['unit/dynamic-user-manager']);
  });

  test('PAM in a service, which may always be killed in the mixed way', () => {
    const service = (mode: string) => `[Service]\nExecStart=/bin/true\nPAMName=x\nKillMode=${mode}\n`;
    expect(codes(loaded(service('mixed'), 252, 'app.service'))).toEqual([]);
    expect(codes(loaded(service('process'), 252, 'app.service'))).toEqual(['unit/pam-kill-mode']);
  });
});

describe('headers', () => {
  test.each([
    ['[[Socket]]', '[Socket]'],
    ['[So"cket"]', '[Socket]'],
    ['[Socket', '[Socket]'],
    ['[socket ]', '[Socket]'],
  ])('%s is mended to %s', (header, mended) => {
    const text = `${header}\nListenStream=80\n`;
    const [first] = loaded(text, 262).diagnostics;
    expect(applyEdits(text, first?.fixes[0]?.edits ?? [])).toBe(`${mended}\nListenStream=80\n`);
  });

  test.each([
    ['[]', 252, 'section/unknown'],
    ['[]', 261, 'line/unsafe-name'],
    ['[So*ket]', 257, 'section/unknown'],
    ['[So*ket]', 262, 'line/unsafe-name'],
    ['[Socket]]', 262, 'section/unknown'],
    ['[X-a?]', 262, 'line/unsafe-name'],
  ])('%s for %i: %s', (header, target, code) => {
    expect(loaded(`${socket()}${header}`, target).diagnostics.map((d) => d.code)).toEqual([code]);
  });
});

describe('settings that share their place', () => {
  test.each([
    ['ReadWriteDirectories=/a', 'ReadWritePaths='],
    ['LoadCredentialEncrypted=a:/a', 'LoadCredential='],
    ['BindReadOnlyPaths=/a', 'BindPaths='],
    ['ListenFIFO=/run/a', 'ListenDatagram='],
  ])('%s is cleared by %s', (set, clear) => {
    const name = set.replace(/=.*/, '');
    expect(inForce(loaded(socket(set)), name)).toHaveLength(1);
    expect(inForce(loaded(socket(set, clear)), name)).toEqual([]);
  });
});
