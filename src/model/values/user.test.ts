import { describe, expect, test } from 'vitest';
import { continues, obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { user } from './user.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('SocketUser=', () => {
  const cases = recordedFor('SocketUser').filter((c) => !continues(c));

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(60);
    expect(disagreements(user, cases, 'SocketUser')).toEqual([]);
  });

  obeysTheLaws(user, /^(root|a|0|1|65535|-|\.|:|\/| |"|%|n|i|é|\x01)*$/);

  test('a bad name refuses the whole unit, and so does a bad specifier', () => {
    expect(user.read('a/b', context)).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'user/invalid', effect: 'refused' }],
    });
    expect(user.read('%z', context)).toMatchObject({ status: 'rejected', problems: [{ effect: 'refused' }] });
  });

  test.each([
    ['"root"', 'root'],
    ['www-data # web', 'www-data'],
  ])('%s is accepted with a note that %s was probably meant', (text, suggestion) => {
    expect(user.read(text, context)).toMatchObject({
      status: 'accepted',
      problems: [{ code: 'user/odd', effect: 'noted', suggestion }],
    });
  });

  test.each([
    ['065', '65'],
    ['root:adm', 'root'],
  ])('%s is refused, and %s was probably meant', (text, suggestion) => {
    expect(user.read(text, context)).toMatchObject({ status: 'rejected', problems: [{ suggestion }] });
  });
});
