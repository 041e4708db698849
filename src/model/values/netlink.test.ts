import { describe, expect, test } from 'vitest';
import { continues, empties, obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { type Netlink, netlink } from './netlink.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('ListenNetlink=', () => {
  const cases = recordedFor('ListenNetlink').filter((c) => !empties(c) && !continues(c));

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(60);
    const shown = { ...netlink, show: (value: Netlink, c: Context) => `${netlink.show(value, c)} (Netlink)` };
    expect(disagreements(shown, cases, 'Listen')).toEqual([]);
  });

  obeysTheLaws(netlink, /^(route|kobject-uevent|audit| |1|0x|-|"|%|i|\\)*$/);

  test.each([
    ['kobject-uevent 1', 'netlink family kobject-uevent, group 1'],
    ['16', 'netlink family generic, no group'],
    ['21', 'netlink family 21, no group'],
  ])('%s is %s', (text, words) => {
    const read = netlink.read(text, context);
    expect(read.status === 'accepted' && netlink.words(read.value, context)).toBe(words);
  });

  test.each([
    ['ROUTE', 'route'],
    ['"route" 1', 'route 1'],
    ['NETLINK_KOBJECT_UEVENT 1', 'kobject-uevent 1'],
    ['route:1', 'route 1'],
  ])('%s was meant to be %s', (text, suggestion) => {
    expect(netlink.read(text, context)).toMatchObject({ status: 'rejected', problems: [{ suggestion }] });
  });

  test('a bad group is pointed at', () => {
    expect(netlink.read('route x', context)).toMatchObject({ problems: [{ code: 'netlink/group', start: 6, end: 7 }] });
  });
});
