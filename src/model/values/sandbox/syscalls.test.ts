import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { syscallArchs } from './syscall-archs.ts';
import { syscallErrno } from './syscall-errno.ts';
import { syscallFilter } from './syscall-filter.ts';
import { syscallGroups } from './syscall-groups.ts';
import { syscallLog } from './syscall-log.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('system calls that can be made', () => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor('SystemCallFilter');
    expect(cases.length).toBeGreaterThan(30);
    expect(disagreements(syscallFilter, cases, 'SystemCallFilter')).toEqual([]);
  });

  obeysTheLaws(syscallFilter, /^(~|read|write|@clock|@default|@foo|:|EPERM|kill|4096|,| |"|\\|READ)*$/);

  test.each([
    ['read write', false, ['read', 'write']],
    ['~@mount reboot:EPERM', true, ['@mount', 'reboot:EPERM']],
    ['~read:13 write:kill open:4095 stat:eagain', true, ['read:EACCES', 'write:kill', 'open:4095', 'stat:EAGAIN']],
    ['@default read', false, ['read']],
    ['~@default', true, ['@default']],
    ['~', true, []],
  ])('%s is read', (text, deny, items) => {
    const value = { deny, items };
    expect(syscallFilter.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
  });

  test.each([
    ['foo', 'syscall/unknown', 0, undefined],
    ['read READ', 'syscall/unknown', 5, 'read read'],
    ['read,write', 'syscall/unknown', 0, 'read write'],
    ['system-call', 'syscall/unknown', 0, undefined],
    ['mount privileged', 'syscall/unknown', 6, 'mount @privileged'],
    ['"read"', 'syscall/unknown', 0, 'read'],
    ['@Clock', 'syscall/unknown-group', 0, '@clock'],
    ['mount ~reboot', 'list/tilde-inside', 6, undefined],
    ['read:EPERM', 'syscall/error-for-allowed', 4, 'read'],
    ['~read:', 'errno/unknown', 6, undefined],
    ['~read:perm', 'errno/unknown', 6, '~read:EPERM'],
    ['~read:4096', 'errno/unknown', 6, undefined],
    ['~:EPERM', 'syscall/no-name', 1, undefined],
    ['~foo:EPERM', 'syscall/unknown', 1, undefined],
    ['read\\', 'words/bad-escape', 4, undefined],
  ])('%s has the problem %s at %d, and probably means %s', (text, code, start, suggestion) => {
    const read = syscallFilter.read(text, context);
    const [problem] = read.status === 'reset' ? [] : read.problems;
    expect([problem?.code, problem?.start, problem?.suggestion]).toEqual([code, start, suggestion]);
  });

  test.each([
    [252, '@system-service', 'riscv_hwprobe and uretprobe'],
    [257, 'read @basic-io', 'llseek'],
    [262, '~@file-system:EPERM', 'fstatat and newfstat'],
  ])('to %d, %s leaves out %s', (target, text, missing) => {
    expect(syscallFilter.read(text, { ...context, target })).toMatchObject({
      status: 'accepted',
      problems: [{ code: 'syscall/group-part', effect: 'dropped', params: { missing } }],
    });
  });

  test('a group can be newer than the target', () => {
    expect(syscallFilter.read('@sandbox', { ...context, target: 252 })).toMatchObject({
      problems: [{ code: 'syscall/newer-group', params: { since: 253 } }],
    });
  });

  test('groups come first, then calls by their first letters', () => {
    expect(syscallFilter.complete?.('~@sw', context)).toEqual([{ text: '~@swap', words: 'swap space' }]);
    expect(syscallFilter.complete?.('@mount pivot', context).map(({ text }) => text)).toEqual(['@mount pivot_root']);
    expect(syscallFilter.complete?.('', context)).toHaveLength(syscallGroups.size);
  });

  test('says what a list comes to', () => {
    expect(syscallFilter.words({ deny: true, items: ['@mount', 'reboot'] }, context)).toBe(
      'all system calls but @mount and reboot',
    );
  });
});

describe('system calls that are logged', () => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor('SystemCallLog');
    expect(cases.length).toBeGreaterThan(5);
    expect(disagreements(syscallLog, cases, 'SystemCallLog')).toEqual([]);
  });

  obeysTheLaws(syscallLog, /^(~|read|@clock|@foo|:|EPERM|,| |"|\\)*$/);

  test('a call with an error is none', () => {
    expect(syscallLog.read('~read:EPERM', context)).toMatchObject({ problems: [{ code: 'syscall/unknown' }] });
  });
});

describe('architectures', () => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor('SystemCallArchitectures');
    expect(cases.length).toBeGreaterThan(5);
    expect(disagreements(syscallArchs, cases, 'SystemCallArchitectures')).toEqual([]);
  });

  obeysTheLaws(syscallArchs, /^(native|x86|-64|amd64|arm64|,| |"|\\)*$/);

  test.each([
    ['native amd64', 'native x86-64'],
    ['"native,x86"', 'native x86'],
    ['sparc', undefined],
  ])('%s is unknown, and probably means %s', (text, suggestion) => {
    const read = syscallArchs.read(text, context);
    const [problem] = read.status === 'reset' ? [] : read.problems;
    expect([problem?.code, problem?.suggestion]).toEqual(['syscall/unknown-architecture', suggestion]);
  });

  test('loongarch64 came later', () => {
    const status = (target: number) => syscallArchs.read('loongarch64', { ...context, target }).status;
    expect([252, 257].map(status)).toEqual(['rejected', 'accepted']);
  });
});

describe('the error of a forbidden call', () => {
  test('systemd answers the same and shows the same', () => {
    const cases = recordedFor('SystemCallErrorNumber');
    expect(cases.length).toBeGreaterThan(10);
    expect(disagreements(syscallErrno, cases, 'SystemCallErrorNumber')).toEqual([]);
  });

  obeysTheLaws(syscallErrno, /^(E|PERM|eperm|kill|KILL|0|x|1|4095|-| )*$/);

  test.each([
    ['EPERM', 1, 'EPERM'],
    ['ewouldblock', 11, 'EAGAIN'],
    ['EHWPOISON', 133, 'EHWPOISON'],
    ['0x10', 16, 'EBUSY'],
    ['41', 41, '41'],
    ['kill', 2147483646, 'kill'],
  ])('%s is %d, written %s', (text, value, canonical) => {
    expect(syscallErrno.read(text, context)).toEqual({ status: 'accepted', value, problems: [] });
    expect(syscallErrno.canonical(value)).toBe(canonical);
  });

  test.each([
    ['KILL', 'errno/unknown', 'kill'],
    ['perm', 'errno/unknown', 'EPERM'],
    ['EFOO', 'errno/unknown', undefined],
    ['0', 'errno/zero', undefined],
    ['-1', 'errno/unknown', undefined],
  ])('%s is rejected by %s, and probably means %s', (text, code, suggestion) => {
    const read = syscallErrno.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });

  test('empty is kill again', () => {
    expect(syscallErrno.read('', context)).toEqual({ status: 'reset' });
  });
});
