import { describe, expect, test } from 'vitest';
import { obeysTheLaws } from '../../testing/kind-laws.ts';
import { disagreements, recordedFor } from '../../testing/recorded.ts';
import type { Context, Kind } from '../kind.ts';
import { importedCredential, loadedCredential, setCredential, setEncryptedCredential } from './credentials.ts';
import { decodeBase64, encodeBase64 } from './encodings.ts';

const context: Context = { target: 257, unit: 'app.socket', manager: 'system' };
const codeOf = <T>(kind: Kind<T>, text: string, target = 257) => {
  const read = kind.read(text, { ...context, target });
  return read.status === 'rejected' ? read.problems[0].code : read.status;
};

describe('loaded credentials', () => {
  test('systemd answers the same', () => {
    expect(recordedFor('type:load_credential').length).toBeGreaterThan(25);
    expect(disagreements(loadedCredential, recordedFor('type:load_credential'))).toEqual([]);
  });

  obeysTheLaws(loadedCredential, /^(app|:|\/run|\/|\.\.?| |%p|%z|%i|\\|@|ü)*$/);

  test.each([
    ['app:/run/x y', 'accepted'],
    ['a b:c', 'accepted'],
    ['app:', 'accepted'],
    ['app:/', 'accepted'],
    ['app:/a/', 'accepted'],
    ['app:/a//b', 'credential/source'],
    ['app:/a/./b', 'credential/source'],
    ['app: /b', 'credential/source'],
    ['a/b:/c', 'credential/name'],
    ['..:/c', 'credential/name'],
    ['a\\:b:/c', 'credential/name'],
    ['%i', 'credential/name'],
    ['a%z:/c', 'specifier/unknown'],
  ])('%s: %s', (text, code) => {
    expect(codeOf(loadedCredential, text)).toBe(code);
  });

  test('they are said', () => {
    expect(loadedCredential.words([{ name: 'a', source: 'a' }], context)).toBe('“a” of the manager');
    expect(loadedCredential.words([{ name: 'a', source: '/a' }], context)).toBe('“a” from /a');
  });
});

describe('credentials with their data', () => {
  test('systemd answers the same', () => {
    const isEncrypted = (c: { key: string }) => c.key === 'SetCredentialEncrypted';
    const cases = recordedFor('type:set_credential');
    expect(cases.length).toBeGreaterThan(15);
    expect(
      disagreements(
        setCredential,
        cases.filter((c) => !isEncrypted(c)),
      ),
    ).toEqual([]);
    expect(disagreements(setEncryptedCredential, cases.filter(isEncrypted))).toEqual([]);
  });

  describe('plain', () => obeysTheLaws(setCredential, /^(app|:|\\n|\\x00|\\xff|\\q|\\|'| |%p|%z|ü)*$/));
  describe('encrypted', () => obeysTheLaws(setEncryptedCredential, /^(app|:|QUJD|QQ==|QUI=|-|\/| |%p)*$/));

  test.each([
    ['app:a\\x00b%z', [97, 0, 98, 37, 122]],
    ['app:ü\\xff', [195, 188, 255]],
    ['app: x', [32, 120]],
  ])('%s', (text, data) => {
    expect(setCredential.read(text, context)).toMatchObject({ value: [{ name: 'app', data }] });
  });

  test('what is wrong with them', () => {
    expect(codeOf(setCredential, 'app:a\\qb')).toBe('words/bad-escape');
    expect(codeOf(setCredential, 'a/b:c')).toBe('credential/name');
    expect(codeOf(setCredential, 'app')).toBe('credential/no-data');
    expect(codeOf(setEncryptedCredential, 'app:x')).toBe('base64/invalid');
    expect(setCredential.words([{ name: 'a', data: [1] }], context)).toBe('“a” of 1 byte');
    expect(setEncryptedCredential.words([{ name: 'a', data: [1, 2] }], context)).toBe('“a” of 2 bytes, encrypted');
  });
});

describe('imported credentials', () => {
  test('systemd answers the same', () => {
    expect(recordedFor('type:import_credential').length).toBeGreaterThan(10);
    expect(disagreements(importedCredential, recordedFor('type:import_credential'), 'ImportCredential')).toEqual([]);
  });

  obeysTheLaws(importedCredential, /^(app|\.|\*|\?|\[|:|\/| |%p|%z|\\)*$/);

  test.each([
    ['*', 257, 'accepted'],
    ['app.*:web.', 257, 'accepted'],
    ['app:', 257, 'accepted'],
    ['app:x/y', 257, 'credential/name'],
    ['app:x', 254, 'credential/name'],
    ['a*b', 257, 'credential/glob'],
    ['a?', 257, 'credential/glob'],
    ['a/*', 257, 'credential/name'],
  ])('%s in %d: %s', (text, target, code) => {
    expect(codeOf(importedCredential, text, target)).toBe(code);
  });

  test('they are said', () => {
    expect(importedCredential.words([{ glob: 'a.*', renamed: 'b.' }], context)).toBe('“a.*” as “b.”');
  });
});

test.each([
  ['', []],
  ['AA==', [0]],
  ['AAE=', [0, 1]],
  ['AAEC', [0, 1, 2]],
  ['A A\nEC', [0, 1, 2]],
  ['AAECAw==', [0, 1, 2, 3]],
  ['A', undefined],
  ['AA=', undefined],
  ['AB==', undefined],
  ['AAF=', undefined],
  ['AA==AAEC', undefined],
  ['A===', undefined],
])('Base64 %s', (text, bytes) => {
  expect(decodeBase64(text, 252)).toEqual(bytes);
  if (bytes) expect(encodeBase64(bytes)).toBe(text.replace(/\s/g, ''));
});
