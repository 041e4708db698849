import { expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { ipTos } from './ip-tos.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('IPTOS');
  expect(cases.length).toBeGreaterThan(55);
  expect(disagreements(ipTos, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(ipTos, /^(low|-|delay|cost|0x|0|1|6|25|af|cs|ef| |\+)*$/);

test.each(['', ' '])('%j resets', (text) => {
  expect(ipTos.read(text, context)).toEqual({ status: 'reset' });
});

test.each([
  ['low-delay', 16, 'low-delay', 'low delay, TOS byte 16'],
  ['0x10', 16, 'low-delay', 'low delay, TOS byte 16'],
  ['020', 16, 'low-delay', 'low delay, TOS byte 16'],
  ['184', 184, '184', 'TOS byte 184, DSCP 46'],
  ['0', 0, '0', 'TOS byte 0, DSCP 0'],
])('%s is %i, written as %s, and means %s', (text, byte, written, words) => {
  expect(ipTos.read(text, context)).toEqual({ status: 'accepted', value: byte, problems: [] });
  expect([ipTos.canonical(byte), ipTos.words(byte, context)]).toEqual([written, words]);
});

test.each([
  ['Low_Delay', 'low-delay'],
  ['lowcost', 'low-cost'],
  ['min-cost', 'low-cost'],
  ['EF', '184'],
  ['cs1', '32'],
  ['af41', '136'],
  ['AF11', '40'],
])('for %s, %s is suggested', (text, suggestion) => {
  expect(ipTos.read(text, context)).toMatchObject({
    status: 'rejected',
    problems: [{ code: 'choice/unknown', suggestion }],
  });
});

test.each(['256', '-1', '99999999999'])('%s does not fit', (text) => {
  expect(ipTos.read(text, context)).toMatchObject({ status: 'rejected', problems: [{ code: 'ip-tos/range' }] });
});

test('the names and one number are offered', () => {
  expect(ipTos.complete?.('', context).map(({ text }) => text)).toEqual([
    'low-delay',
    'throughput',
    'reliability',
    'low-cost',
    '184',
  ]);
});
