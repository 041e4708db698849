import { expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import type { Context } from './kind.ts';
import { socketProtocol } from './socket-protocol.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

test('systemd answers the same and shows the same', () => {
  const cases = recordedFor('SocketProtocol');
  expect(cases.length).toBeGreaterThan(45);
  expect(disagreements(socketProtocol, cases, (c) => c.key)).toEqual([]);
});

obeysTheLaws(socketProtocol, /^(sctp|SCTP|udp|lite|mptcp|tcp|132|262|6|0| |-)*$/);

test.each([
  ['Sctp', 132, 'sctp'],
  ['0204', 132, 'sctp'],
  ['udplite', 136, 'udplite'],
  ['262', 262, 'mptcp'],
])('%s is %i, written as %s', (text, number, written) => {
  expect(socketProtocol.read(text, context)).toEqual({ status: 'accepted', value: number, problems: [] });
  expect(socketProtocol.canonical(number)).toBe(written);
});

test.each([
  ['', 'choice/empty', undefined],
  ['udp-lite', 'choice/unknown', 'udplite'],
  ['"sctp"', 'choice/unknown', 'sctp'],
  ['tcp', 'socket-protocol/needless', undefined],
  ['UDP', 'socket-protocol/needless', undefined],
  ['gre', 'choice/unknown', undefined],
])('%j is ignored: %s, %s', (text, code, suggestion) => {
  const read = socketProtocol.read(text, context);
  expect(read).toMatchObject({ status: 'rejected', problems: [{ code }] });
  expect(read.status === 'rejected' && read.problems[0].suggestion).toBe(suggestion);
});

test.each(['mptcp', '262'])('%s is newer than 252', (text) => {
  expect(socketProtocol.read(text, { ...context, target: 252 })).toMatchObject({
    status: 'rejected',
    problems: [{ code: 'choice/newer', params: { since: 257 } }],
  });
});

test('what the target knows is offered', () => {
  const offered = (target: number) => socketProtocol.complete?.('', { ...context, target }).map(({ text }) => text);
  expect(offered(252)).toEqual(['udplite', 'sctp']);
  expect(offered(257)).toEqual(['udplite', 'sctp', 'mptcp']);
});
