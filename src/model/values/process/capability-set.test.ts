import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { type Capabilities, capabilityBounds, capabilityGrants } from './capability-set.ts';

const context: Context = { target: 262, unit: 'app.service', manager: 'system' };

describe.each<readonly [string, string, Kind<readonly Capabilities[]>, number]>([
  ['capability-bounds', 'CapabilityBoundingSet', capabilityBounds, 25],
  ['capability-grants', 'AmbientCapabilities', capabilityGrants, 10],
])('%s', (_, key, kind, atLeast) => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor(key);
    expect(cases.length).toBeGreaterThan(atLeast);
    expect(disagreements(kind, cases, key)).toEqual([]);
  });

  obeysTheLaws(kind, /^(~|CAP_|cap_|KILL|net_admin|sys-time|0|4|62|63| |,|"|'|\\|İ|K)*$/);
});

test.each([
  ['CAP_KILL cap_chown', [5, 0], 'CAP_KILL and CAP_CHOWN', 'CAP_KILL CAP_CHOWN'],
  ['~CAP_KILL', [5], 'all but CAP_KILL', '~CAP_KILL'],
  ['~', [], 'all capabilities', '~'],
  ['', [], 'no capabilities', ''],
  ['0x3e "cap_kill', [62, 5], '62 and CAP_KILL', '62 CAP_KILL'],
])('%j is %3$s', (text, numbers, words, written) => {
  const value = [{ invert: text.startsWith('~'), numbers }];
  expect(capabilityBounds.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  expect([capabilityBounds.words(value, context), capabilityBounds.canonical(value)]).toEqual([words, written]);
});

test.each([
  ['CAP_CHOWN,CAP_KILL', 'CAP_CHOWN CAP_KILL'],
  ['~net-admin CAP_KILL', '~CAP_NET_ADMIN CAP_KILL'],
  ['CAP_FOO', undefined],
  ['63', undefined],
  ['-1', undefined],
  ['CAP_CHOWN ~CAP_KILL', undefined],
])('a word of %s is passed over; it probably means %s', (text, suggestion) => {
  const read = capabilityBounds.read(text, context);
  expect(read).toMatchObject({ status: 'accepted', problems: [{ code: 'capability/unknown', effect: 'noted' }] });
  expect(read.status === 'accepted' && read.problems[0]?.suggestion).toBe(suggestion);
});

test('assignments are carried out one after the other', () => {
  const read = (kind: Kind<readonly Capabilities[]>, ...texts: readonly string[]): string => {
    const values = texts.map((text) => kind.read(text, context));
    return kind.show(
      values.flatMap((one) => (one.status === 'accepted' ? one.value : [])),
      context,
    );
  };
  expect(read(capabilityBounds, 'CAP_KILL', 'CAP_CHOWN')).toBe('cap_chown cap_kill');
  expect(read(capabilityBounds, '~CAP_KILL', '~CAP_CHOWN')).toMatch(/^cap_dac_override cap_dac_read_search/);
  expect(read(capabilityBounds, 'CAP_KILL CAP_CHOWN', '~CAP_KILL')).toBe('cap_chown');
  expect(read(capabilityBounds, 'CAP_KILL', '')).toBe('');
  expect(read(capabilityBounds, '', 'CAP_KILL')).toBe('cap_kill');
  expect(read(capabilityGrants)).toBe('');
});

test('names are offered in any case, with or without CAP_, behind what is there', () => {
  const offered = (typed: string) => capabilityGrants.complete?.(typed, context).map(({ text }) => text);
  expect(offered('~CAP_KILL net_b')).toEqual(['~CAP_KILL CAP_NET_BIND_SERVICE', '~CAP_KILL CAP_NET_BROADCAST']);
  expect(offered('Cap_Chk')).toEqual([]);
  expect(offered('~cap_sett')).toEqual([]);
  expect(offered('~cap_setu')).toEqual(['~CAP_SETUID']);
});
