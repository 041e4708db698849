import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { configurationDirectories, directories } from './directories.ts';
import { directoryQuota } from './directory-quota.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };
const alphabet = /^(app|b|\/|\.\.?| |:|ro|private|%p|%z|"|'|\\x2f|\\:|\\q|\\xff|x)*$/;

describe('directories', () => {
  const cases = recordedFor('type:exec_directories');
  const isConfiguration = (c: { key: string }) => c.key === 'ConfigurationDirectory';

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(100);
    const others = cases.filter((c) => !isConfiguration(c));
    expect(disagreements(directories, others, (c) => c.key)).toEqual([]);
    expect(disagreements(configurationDirectories, cases.filter(isConfiguration), 'ConfigurationDirectory')).toEqual(
      [],
    );
  });

  describe('with links', () => obeysTheLaws(directories, alphabet));
  describe('without links', () => obeysTheLaws(configurationDirectories, alphabet));

  test.each([
    ['app:other:ro', [{ path: 'app', link: 'other', readOnly: true }]],
    ['app::ro', [{ path: 'app', readOnly: true }]],
    ['./app//x/ %p', [{ path: 'app/x' }, { path: 'app' }]],
    ['"two words" a\\:b', [{ path: 'two words' }, { path: 'a:b' }]],
  ])('%s is read part by part', (text, value) => {
    expect(directories.read(text, context)).toMatchObject({ status: 'accepted', value });
  });

  test('before 257 there are no flags, and no empty parts', () => {
    expect(directories.read('app::ro :b', { ...context, target: 252 })).toMatchObject({
      value: [{ path: 'app', link: 'ro' }, { path: 'b' }],
    });
  });

  test.each([
    ['/var/lib/app', 'directory/absolute', 'app'],
    ['/', 'directory/absolute', undefined],
    ['%i', 'directory/empty', undefined],
    ['.', 'directory/dot', undefined],
    ['a/../b', 'path/not-normalized', undefined],
    ['private', 'directory/private', undefined],
    ['app:x:rw', 'directory/flags', undefined],
    ['a\\qb', 'tuple/unreadable', undefined],
    ['a\\xff', 'tuple/not-utf8', undefined],
    ['"app', 'words/unbalanced-quote', undefined],
  ])('%s is rejected by %s', (text, code, suggestion) => {
    const read = directories.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });

  test('a word that cannot be split takes the rest with it, and any other is lost alone', () => {
    expect(directories.read('a b\\q c', context)).toMatchObject({
      value: [{ path: 'a' }],
      problems: [
        { code: 'tuple/unreadable', effect: 'dropped', start: 2, end: 5 },
        { code: 'path/rest-lost', start: 6 },
      ],
    });
    expect(directories.read('a /b c', context)).toMatchObject({
      value: [{ path: 'a' }, { path: 'c' }],
      problems: [{ code: 'directory/absolute', effect: 'dropped', start: 2, end: 4, suggestion: 'a b c' }],
    });
  });

  test('those for configuration have no links', () => {
    expect(configurationDirectories.read('app:x', context)).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'directory/no-link', suggestion: 'app' }],
    });
  });

  test('they are said and shown in order', () => {
    const value = [
      { path: 'b c', link: 'x' },
      { path: 'a', readOnly: true as const },
    ];
    expect(directories.words(value, context)).toBe('b c, also as x and a, read-only');
    expect(directories.show(value, context)).toBe('a "b c"');
    expect(directories.canonical(value)).toBe('"b c:x" a::ro');
  });
});

describe('quotas', () => {
  const cases = recordedFor('type:quota');

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(20);
    expect(disagreements(directoryQuota, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(directoryQuota, /^(1|0|50|K|M|%|‰|\.| |off|infinity|-)*$/);

  test.each([
    ['1G', '1G', '1 GiB = 1,073,741,824 bytes'],
    ['50%', '50%', '50% of the disk'],
    ['12.5%', '12.5%', '12.5% of the disk'],
  ])('%s is written %s and said %s', (text, canonical, words) => {
    const read = directoryQuota.read(text, context);
    const value = read.status === 'accepted' ? read.value : { bytes: 0n };
    expect([directoryQuota.canonical(value), directoryQuota.words(value, context)]).toEqual([canonical, words]);
  });

  test('a word for no limit is put right', () => {
    expect(directoryQuota.read('infinity', context)).toMatchObject({ problems: [{ code: 'directory-quota/no-end' }] });
    expect(directoryQuota.read('off', context)).toEqual({ status: 'reset' });
  });
});
