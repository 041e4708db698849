import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { dropInFolders, inOrder, nameToCheck } from './drop-ins.ts';

describe('the folders of drop-ins, the first hides the others', () => {
  // As real systemd 252 chose among files of one name in all of them.
  test.each([
    ['app.socket', 'app.socket.d socket.d'],
    ['a-b.socket', 'a-b.socket.d a-.socket.d socket.d'],
    ['a--b.socket', 'a--b.socket.d a--.socket.d a-.socket.d socket.d'],
    ['-a-b.socket', '-a-b.socket.d -a-.socket.d socket.d'],
    ['-a.socket', '-a.socket.d socket.d'],
    ['--.socket', '--.socket.d socket.d'],
    ['-.socket', '-.socket.d socket.d'],
    ['a-.socket', 'a-.socket.d socket.d'],
    ['a-b--.socket', 'a-b--.socket.d a-b-.socket.d a-.socket.d socket.d'],
    ['a@b-c.socket', 'a@b-c.socket.d a@.socket.d socket.d'],
    ['a-@x.socket', 'a-@x.socket.d a-@.socket.d socket.d'],
    [
      'a-b-c@x-y.socket',
      'a-b-c@x-y.socket.d a-b-c@.socket.d a-b-.socket.d a-.socket.d a-b-@x-y.socket.d a-b-@.socket.d a-@x-y.socket.d a-@.socket.d socket.d',
    ],
    ['app.service', 'app.service.d service.d'],
  ])('%s', (unit, folders) => {
    expect(dropInFolders(unit).join(' ')).toBe(folders);
  });

  test('something that is no unit name has its own folder', () => {
    expect(dropInFolders('app')).toEqual(['app.d']);
  });
});

test('drop-ins go by file name, and the folder nearest to the unit wins', () => {
  const paths = [
    '/etc/x/socket.d/b.conf',
    'app.socket.d/c.conf',
    '/etc/x/app.socket.d/b.conf',
    '/run/socket.d/bb.conf',
  ];
  const ordered = inOrder(
    paths.map((path) => ({ path, document: parse('') })),
    'app.socket',
  );
  expect(ordered.map((d) => d.path)).toEqual([
    '/etc/x/app.socket.d/b.conf',
    '/run/socket.d/bb.conf',
    'app.socket.d/c.conf',
  ]);
});

test('a place that comes first hides the same name in another, but for the folder of the whole type', () => {
  const read = (...paths: string[]) =>
    inOrder(
      paths.map((path) => ({ path, document: parse('') })),
      'a-b.socket',
    ).map((d) => d.path);
  expect(read('/etc/a-.socket.d/x.conf', '/run/a-b.socket.d/x.conf')).toEqual(['/etc/a-.socket.d/x.conf']);
  expect(read('/etc/socket.d/x.conf', '/run/a-.socket.d/x.conf')).toEqual(['/run/a-.socket.d/x.conf']);
  expect(read('/etc/socket.d/x.conf', '/run/socket.d/x.conf')).toEqual(['/etc/socket.d/x.conf']);
});

test('a file without a folder is taken by its name', () => {
  expect(inOrder([{ path: 'a.conf', document: parse('') }], 'app.socket').map((d) => d.path)).toEqual(['a.conf']);
});

test('a template is checked as its instance i', () => {
  expect(['app@.socket', 'app@x.socket', 'app.socket'].map(nameToCheck)).toEqual([
    'app@i.socket',
    'app@x.socket',
    'app.socket',
  ]);
});
