import { describe, expect, test } from 'vitest';
import { continues, obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { interfaceName } from './interface-name.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('BindToDevice=', () => {
  const cases = recordedFor('BindToDevice').filter((c) => !continues(c));

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(45);
    expect(disagreements(interfaceName, cases, 'BindToDevice')).toEqual([]);
  });

  obeysTheLaws(interfaceName, /^(eth|lo|0|all|\.|:|%|n| |"|é)*$/);

  test('a star clears it too', () => {
    expect(interfaceName.read('*', context)).toEqual({ status: 'reset' });
  });

  test.each([
    ['eth0 eth1', 'interface/character'],
    ['default', 'interface/reserved'],
    ['12', 'interface/numeric'],
    ['aaaaaaaaaaaaaaaa', 'interface/too-long'],
  ])('%s is rejected with %s', (text, code) => {
    expect(interfaceName.read(text, context)).toMatchObject({ status: 'rejected', problems: [{ code }] });
  });
});
