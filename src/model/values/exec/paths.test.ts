import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { bindPaths } from './bind-paths.ts';
import { namespacePaths } from './namespace-paths.ts';
import { rootPath } from './root-path.ts';
import { searchPath } from './search-path.ts';
import { temporaryFileSystems } from './temporary-file-systems.ts';
import { workingDirectory } from './working-directory.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };
const codes = <T>(kind: Kind<T>, text: string, target = 257) => {
  const read = kind.read(text, { ...context, target });
  return read.status === 'reset' ? [] : read.problems.map(({ code, effect }) => [code, effect]);
};
const suggested = <T>(kind: Kind<T>, text: string) => {
  const read = kind.read(text, context);
  return read.status === 'reset' ? undefined : read.problems[0]?.suggestion;
};
/** With a backslash at its end the line goes on in the next. */
const whole = (c: { value: string }) => !c.value.endsWith('\\');

describe('paths in lists', () => {
  const shown = (c: { key: string }) => c.key.replace(/Directories$/, (end) => (/^Ext/.test(c.key) ? end : 'Paths'));

  test('systemd answers the same', () => {
    const cases = recordedFor('type:namespace_path_strv').filter(whole);
    expect(cases.length).toBeGreaterThan(100);
    expect(disagreements(namespacePaths, cases, shown)).toEqual([]);
  });

  obeysTheLaws(namespacePaths, /^(\/run|a|-|\+|\/| |\.\.|"|'|\\|%p|%z)*$/);

  test('a bad path is lost alone', () => {
    expect(namespacePaths.read('/a b -/c', context)).toMatchObject({ value: ['/a', '-/c'] });
    expect(codes(namespacePaths, '/a srv/b')).toEqual([['path/not-absolute', 'dropped']]);
    expect(suggested(namespacePaths, '/a srv/b')).toBe('/a /srv/b');
    expect(codes(namespacePaths, '+-/a')).toEqual([['path/not-absolute', 'ignored']]);
    expect(suggested(namespacePaths, '+-/a')).toBe('-+/a');
    expect(namespacePaths.words(['-/a', '-+/b'], context)).toBe(
      '/a (if it exists) and /b (if it exists, below the root directory)',
    );
  });
});

describe('bind mounts', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('type:bind_paths').filter(whole);
    expect(cases.length).toBeGreaterThan(40);
    expect(disagreements(bindPaths, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(bindPaths, /^(\/run|a|-|\/| |:|\.\.|"|'|\\|\\:|rbind|norbind|%p|%z)*$/);

  test('blanks and colons are alike in old versions', () => {
    expect(codes(bindPaths, '/a  /b')).toEqual([['path/not-absolute', 'dropped']]);
    expect(codes(bindPaths, '/a  /b', 262)).toEqual([]);
    expect(bindPaths.read(':/a', context)).toMatchObject({ value: [{ source: '/a' }] });
    expect(bindPaths.read(':/a', { ...context, target: 262 })).toMatchObject({ status: 'rejected' });
  });

  test.each([252, 262])('options come last, in %d', (target) => {
    expect(bindPaths.read('-/a:/b:norbind "/c d" /e\\:f', { ...context, target })).toMatchObject({
      value: [
        { source: '/a', destination: '/b', optional: true, recursive: false },
        { source: '/c d', destination: '/c d', optional: false, recursive: true },
        { source: '/e:f' },
      ],
    });
    expect(codes(bindPaths, '/a:/b:ro', target)).toEqual([['bind/option', 'ignored']]);
    expect(codes(bindPaths, '"/a', target)).toEqual([['words/unbalanced-quote', 'ignored']]);
    expect(codes(bindPaths, '/a:/b:"x', target)).toEqual([['words/unbalanced-quote', 'ignored']]);
  });

  test('they are said and shown', () => {
    const mount = { source: '/a', destination: '/b', optional: true, recursive: false };
    expect(bindPaths.words([mount], context)).toBe('/a at /b (if it exists, without what is mounted below it)');
    expect(bindPaths.show([mount], context)).toBe('-/a:/b');
    expect(bindPaths.canonical([{ ...mount, destination: '/a' }])).toBe('-/a:/a:norbind');
  });
});

describe('temporary file systems', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('type:temporary_filesystems').filter(whole);
    expect(cases.length).toBeGreaterThan(10);
    expect(disagreements(temporaryFileSystems, cases, 'TemporaryFileSystem')).toEqual([]);
  });

  obeysTheLaws(temporaryFileSystems, /^(\/run|a|-|\/| |:|ro|"|'|\\|\\:|%p|%z)*$/);

  test('options are not looked into', () => {
    expect(temporaryFileSystems.read('"/a:b c:%z" /d\\\\:e', context)).toMatchObject({
      value: [
        { path: '/a', options: 'b c:%z' },
        { path: '/d:e', options: '' },
      ],
    });
    expect(codes(temporaryFileSystems, '"/a\\\\\\\\" /b')).toEqual([]);
    expect(codes(temporaryFileSystems, '/a\\\\')).toEqual([['tuple/unreadable', 'ignored']]);
  });
});

describe('a search path', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('type:colon_separated_paths').filter(whole);
    expect(cases.length).toBeGreaterThan(5);
    expect(disagreements(searchPath, cases, 'ExecSearchPath')).toEqual([]);
  });

  obeysTheLaws(searchPath, /^(\/run|a|\/|:|"|\\|\\:|%p|%z)*$/);

  test('a bad path takes those behind it along, quotes are characters', () => {
    expect(searchPath.read('/a:b:/c', context)).toMatchObject({ value: ['/a'] });
    expect(codes(searchPath, '"/a"')).toEqual([['path/not-absolute', 'ignored']]);
    expect(searchPath.canonical(['/a:b', '/c'])).toBe('/a\\:b:/c');
  });
});

describe('one path without which nothing runs', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('RootDirectory', 'RootImage', 'RootMStack', 'RootVerity').filter(whole);
    expect(cases.length).toBeGreaterThan(40);
    expect(disagreements(rootPath, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(rootPath, /^(\/run|a|\/|\.\.| |"|%p|%z|%i)*$/);

  test('a bad one makes the unit bad', () => {
    expect(codes(rootPath, 'srv')).toEqual([['path/not-absolute', 'refused']]);
  });
});

describe('a working directory', () => {
  test('systemd answers the same', () => {
    const cases = recordedFor('WorkingDirectory').filter(whole);
    expect(cases.length).toBeGreaterThan(60);
    expect(disagreements(workingDirectory, cases, 'WorkingDirectory')).toEqual([]);
  });

  obeysTheLaws(workingDirectory, /^(-|~|\/run|a|\/|\.\.| |"|%p|%z|%i)*$/);

  test('it may be missing', () => {
    expect(codes(workingDirectory, '-srv/a')).toEqual([['path/not-absolute', 'ignored']]);
    expect(suggested(workingDirectory, '-srv/a')).toBe('-/srv/a');
    expect(codes(workingDirectory, 'srv/a')).toEqual([['path/not-absolute', 'refused']]);
    expect(suggested(workingDirectory, 'srv/a')).toBe('/srv/a');
    expect(workingDirectory.words({ path: '~', optional: true }, context)).toBe(
      "in the user's home directory, or in / if there is none",
    );
    expect(workingDirectory.complete?.('~', context).map(({ text }) => text)).toEqual(['~']);
  });
});
