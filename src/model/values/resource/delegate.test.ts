import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { controllers } from './controllers.ts';
import { delegate } from './delegate.ts';
import { delegateSubgroup } from './delegate-subgroup.ts';

const context: Context = { target: 257, unit: 'app.service', manager: 'system' };

/** The kind as services have it, whatever the unit. */
const inService = <T>(kind: Kind<T>): Kind<T> => ({
  ...kind,
  read: (text, context) => kind.read(text, { ...context, unit: context.unit.replace(/\.socket$/, '.service') }),
});

test('systemd answers the same', () => {
  const cases = recordedFor('type:delegate');
  expect(disagreements(delegate, cases, 'Delegate')).toEqual([]);
  expect(disagreements(delegateSubgroup, recordedFor('type:delegate_subgroup'), 'DelegateSubgroup')).toEqual([]);
  expect(disagreements(controllers, recordedFor('type:disable_controllers'), 'DisableControllers')).toEqual([]);
});

test('sockets have neither, not even empty', () => {
  for (const text of ['yes', '', 'foo']) {
    const read = { status: 'rejected', problems: [{ code: 'setting/services-only' }] };
    expect(delegate.read(text, { ...context, unit: 'app.socket' })).toMatchObject(read);
    expect(delegateSubgroup.read(text, { ...context, unit: 'app.socket' })).toMatchObject(read);
  }
});

describe('delegation', () => {
  obeysTheLaws(inService(delegate), /^(yes|no|cpu|memory|CPU|,| |"|'|\\|foo)*$/);

  test.each([
    ['true', 'yes', 'all controllers'],
    ['off', 'no', 'nothing'],
    ['', [], 'the control group without controllers'],
    ['"cpu" io cpu', ['cpu', 'io'], 'the controllers cpu and io'],
  ])('%j', (text, value, words) => {
    expect(delegate.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
    expect(delegate.words(value as 'yes', context)).toBe(words);
  });

  test.each([
    ['cpu foo', ['cpu']],
    ['CPU', []],
  ])('%s drops the bad word', (text, value) => {
    expect(delegate.read(text, context)).toMatchObject({ value, problems: [{ effect: 'dropped' }] });
  });

  test('an open quote loses all', () => {
    expect(delegate.read("cpu 'io", context)).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'words/unbalanced-quote' }],
    });
  });

  test('commas become blanks', () => {
    expect(delegate.read('cpu,memory', context)).toMatchObject({ problems: [{ suggestion: 'cpu memory' }] });
  });
});

describe('names of control groups', () => {
  obeysTheLaws(inService(delegateSubgroup), /^(foo|\.|_|\/|cpu|cgroup|tasks|ü| )*$/);

  test.each(['.foo', '_foo', 'tasks', 'cgroup.procs', 'cpu.max', 'a/b', '..', 'a'.repeat(256)])(
    '%s is reserved',
    (name) => {
      expect(delegateSubgroup.read(name, context)).toMatchObject({ problems: [{ code: 'cgroup-name/reserved' }] });
    },
  );

  test.each(['foo', 'a b', 'fü', 'cpu', 'cpux.y', 'cgroup'])('%s is fine', (name) => {
    expect(delegateSubgroup.read(name, context)).toEqual({ status: 'accepted', value: name, problems: [] });
  });
});

describe('controllers', () => {
  obeysTheLaws(controllers, /^(cpu|memory|io|foo|CPU|,| |"|\\)*$/);

  test('names that are none are passed over, unless there is no other', () => {
    expect(controllers.read('cpu foo', context)).toMatchObject({ value: ['cpu'], problems: [{ effect: 'noted' }] });
    expect(controllers.read('foo', context)).toMatchObject({ status: 'rejected', problems: [{ effect: 'ignored' }] });
    expect(controllers.read("'cpu'", context).status).toBe('rejected');
  });

  test('each has its version', () => {
    const accepts = (name: string, target: number) =>
      controllers.read(name, { ...context, target }).status === 'accepted';
    expect([accepts('cpuset', 243), accepts('cpuset', 244), accepts('cpuacct', 262)]).toEqual([false, true, true]);
    expect([accepts('bpf-bind-network-interface', 257), accepts('bpf-bind-network-interface', 262)]).toEqual([
      false,
      true,
    ]);
  });
});
