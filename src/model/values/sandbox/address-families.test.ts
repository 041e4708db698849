import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { addressFamilies } from './address-families.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('families of sockets', () => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor('RestrictAddressFamilies');
    expect(cases.length).toBeGreaterThan(20);
    expect(disagreements(addressFamilies, cases, 'RestrictAddressFamilies')).toEqual([]);
  });

  obeysTheLaws(addressFamilies, /^(~|none|AF_UNIX|af_inet|AF_FOO|ipv4|,| |"|'|\\)*$/);

  test.each([
    ['AF_UNIX', false, ['AF_UNIX']],
    ['af_local AF_ROUTE', false, ['AF_UNIX', 'AF_NETLINK']],
    ['~ AF_INET "AF_INET6"', true, ['AF_INET', 'AF_INET6']],
    ['~', true, []],
    ['none', false, []],
    ['af_decnet', false, ['AF_DECnet']],
  ])('%s is read', (text, deny, items) => {
    expect(addressFamilies.read(text, context)).toEqual({ status: 'accepted', value: { deny, items }, problems: [] });
  });

  test.each([
    ['unix', 'address-family/unknown', 'AF_UNIX'],
    ['AF_INET,AF_UNIX', 'address-family/unknown', 'AF_INET AF_UNIX'],
    ['~ipv4 AF_INET6', 'address-family/unknown', '~AF_INET AF_INET6'],
    ['AF_UNSPEC', 'address-family/unknown', undefined],
    ['AF_UNIX ~AF_INET', 'list/tilde-inside', undefined],
    ['AF_UNIX "AF_INET', 'words/unbalanced-quote', 'AF_UNIX "AF_INET"'],
  ])('%s has the problem %s, and probably means %s', (text, code, suggestion) => {
    const read = addressFamilies.read(text, context);
    expect(read).toMatchObject({ status: 'accepted', problems: [{ code, effect: 'dropped' }] });
    expect(read.status === 'accepted' && read.problems[0]?.suggestion).toBe(suggestion);
  });

  test('of a list without a good word nothing stays, which allows nothing', () => {
    const read = addressFamilies.read('AF_FOO', context);
    expect(read).toMatchObject({ status: 'accepted', value: { deny: false, items: [] } });
    expect(addressFamilies.words({ deny: false, items: [] }, context)).toBe('no new sockets at all');
  });

  test.each([
    [257, ['AF_UNIX', 'AF_INET'], ['address-family/unknown']],
    [262, ['AF_UNIX'], ['address-family/unknown', 'list/rest-lost']],
  ])('to %d a bad word leaves %s', (target, items, codes) => {
    const read = addressFamilies.read('AF_UNIX AF_FOO AF_INET', { ...context, target });
    expect(read).toMatchObject({ value: { items }, problems: codes.map((code) => ({ code, effect: 'dropped' })) });
  });
});
