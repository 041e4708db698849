import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context } from '../kind.ts';
import { openFile } from './open-file.ts';

const context: Context = { target: 257, unit: 'app.service', manager: 'system' };

describe('files to open', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('type:open_file');
    expect(cases.length).toBeGreaterThan(6);
    expect(disagreements(openFile, cases, 'OpenFile')).toEqual([]);
  });

  obeysTheLaws(openFile, /^(\/|foo|bar|:|,|read-only|append|graceful|\.|\.\.|\\|x3a|s| )*$/);

  test.each([
    ['/a/b', '/a/b', 'b', [], '/a/b'],
    ['/a/b/.:', '/a/b/.', 'b', [], '/a/b/.'],
    ['/a/b::append', '/a/b', 'b', ['append'], '/a/b::append'],
    ['/a/b:c:graceful,truncate,:', '/a/b', 'c', ['truncate', 'graceful'], '/a/b:c:truncate,graceful'],
    ['/a\\x3ab:n', '/a:b', 'n', [], '/a\\:b:n'],
    ['/..:up', '/..', 'up', [], '/..:up'],
    ['%n:x', undefined, undefined, undefined, undefined],
  ])('%s', (text, path, name, options, shown) => {
    const read = openFile.read(text, context);
    if (path === undefined) expect(read.status).toBe('rejected');
    else expect(read).toEqual({ status: 'accepted', value: { path, name, options }, problems: [] });
    if (read.status === 'accepted') expect(openFile.show(read.value, context)).toBe(shown);
  });

  test.each([
    ['foo', 'path/not-absolute', '/foo'],
    ['/a:b:c:d', 'open-file/form', undefined],
    ['/a\\:b', 'open-file/form', undefined],
    ['/a:b:write', 'open-file/option', undefined],
    ['/a:b:append,append', 'open-file/twice', undefined],
    ['/a:b:append,truncate', 'open-file/exclusive', undefined],
    ['/', 'open-file/no-name', undefined],
    ['/a/..', 'open-file/no-name', undefined],
    ['/a:ü', 'open-file/name', undefined],
    ['/a:b\\x3ac', 'open-file/name', undefined],
  ])('%s is rejected by %s', (text, code, suggestion) => {
    const read = openFile.read(text, context);
    const [problem] = read.status === 'rejected' ? read.problems : [];
    expect([problem?.code, problem?.suggestion]).toEqual([code, suggestion]);
  });

  test('empty clears the list', () => {
    expect(openFile.read('', context)).toEqual({ status: 'reset' });
  });
});
