import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../testing/recorded.ts';
import { fileMode, formatMode } from './file-mode.ts';
import type { Context } from './kind.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };

describe('file modes', () => {
  const cases = recordedFor('type:mode');

  test('systemd answers the same', () => {
    expect(cases.length).toBeGreaterThan(100);
    expect(disagreements(fileMode, cases, (c) => c.key)).toEqual([]);
  });

  obeysTheLaws(fileMode, /^(0|6|7|8|r|w|-|x|\+|0o|;|"| |\v)*$/);

  test.each([
    ['660', 0o660],
    ['0660', 0o660],
    ['07777', 0o7777],
    ['0', 0],
  ])('%s has these bits', (text, value) => {
    expect(fileMode.read(text, context)).toMatchObject({ status: 'accepted', value });
  });

  test.each([
    ['', 'file-mode/empty', undefined],
    ['010000', 'file-mode/too-large', undefined],
    ['0888', 'file-mode/not-octal', undefined],
    ['0o660', 'file-mode/not-octal', '0660'],
    ['+660', 'file-mode/not-octal', '0660'],
    ['"0600"', 'file-mode/not-octal', '0600'],
    ['rw-rw----', 'file-mode/not-octal', '0660'],
    ['rwxr-xr-x', 'file-mode/not-octal', '0755'],
    ['u=rw', 'file-mode/not-octal', undefined],
  ])('%s is rejected by %s, and probably means %s', (text, code, suggestion) => {
    const read = fileMode.read(text, context);
    expect(read.status === 'rejected' && [read.problems[0].code, read.problems[0].suggestion]).toEqual([
      code,
      suggestion,
    ]);
  });

  test.each([
    [0o660, '0660', 'owner and group may read and write, others nothing'],
    [0o666, '0666', 'everyone may read and write'],
    [0o600, '0600', 'owner may read and write, group and others nothing'],
    [0o640, '0640', 'owner may read and write, group may read, others nothing'],
    [0o066, '0066', 'group and others may read and write, owner nothing'],
    [0o755, '0755', 'owner may read, write and execute, group and others may read and execute'],
    [0, '0000', 'no access for anyone'],
    [0o7777, '7777', 'everyone may read, write and execute, setuid, setgid, sticky'],
    [0o1777, '1777', 'everyone may read, write and execute, sticky'],
  ])('%d is written %s and said %s', (bits, text, words) => {
    expect([formatMode(bits), fileMode.words(bits, context)]).toEqual([text, words]);
  });

  test('completes with and without the leading zero', () => {
    expect(['066', '66'].map((typed) => fileMode.complete?.(typed, context).map((c) => c.text))).toEqual([
      ['0660', '0666'],
      ['0660', '0666'],
    ]);
  });
});
