import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { delegateNamespaces, restrictNamespaces } from './namespace-flags.ts';

const context: Context = { target: 262, unit: 'app.socket', manager: 'system' };

describe.each([
  ['RestrictNamespaces', restrictNamespaces],
  ['DelegateNamespaces', delegateNamespaces],
])('%s', (name, kind) => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor(name);
    expect(cases.length).toBeGreaterThan(5);
    expect(disagreements(kind, cases, name)).toEqual([]);
  });

  obeysTheLaws(kind, /^(yes|no|~|net|user|mnt|time|mount|all|,| |"|\\)*$/);
});

test.each([
  ['ON', 'yes'],
  ['net mnt net', { deny: false, items: ['net', 'mnt'] }],
  ['~ user', { deny: true, items: ['user'] }],
  ['~', { deny: true, items: [] }],
])('%s is read', (text, value) => {
  expect(restrictNamespaces.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
});

test.each([
  ['user mount', 'namespace/unknown', 5, 'user mnt'],
  ['~Network, uts', 'namespace/unknown', 1, '~net uts'],
  ['user "net"', 'namespace/unknown', 5, 'user net'],
  ['user ~net', 'list/tilde-inside', 5, undefined],
  ['all', 'namespace/unknown', 0, undefined],
  ['net \\', 'words/bad-escape', 4, undefined],
])('%s is lost as a whole by %s at %d', (text, code, start, suggestion) => {
  const read = restrictNamespaces.read(text, context);
  const [problem] = read.status === 'rejected' ? read.problems : [];
  expect([problem?.code, problem?.start, problem?.suggestion]).toEqual([code, start, suggestion]);
});

test('the user namespace is never handed over', () => {
  expect(delegateNamespaces.read('net user', context)).toMatchObject({
    problems: [{ code: 'namespace/user-delegated', effect: 'ignored', suggestion: 'net' }],
  });
  expect(delegateNamespaces.words('yes', context)).toBe(
    'the namespaces cgroup, ipc, net, mnt, pid, uts and time are handed over',
  );
});

test('time namespaces count from 258 on', () => {
  const list = { deny: false, items: ['time'] };
  expect([252, 262].map((target) => restrictNamespaces.show(list, { ...context, target }))).toEqual(['yes', 'time']);
});
