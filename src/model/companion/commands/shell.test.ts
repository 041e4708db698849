import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBytes, toBytes } from '../../syntax/utf8.ts';
import { base64Lines } from '../base64.ts';
import { delimiterFor, hereDocument, isPastable, quote, quotePath } from './shell.ts';

/** Runs a bash script and gives the bytes that it prints. */
const bash = (script: string): Buffer => spawnSync('bash', ['-s'], { input: toBytes(script) }).stdout;

test.each([
  ['app.socket', 'app.socket'],
  ['app@.service', 'app@.service'],
  ['', "''"],
  ['A=1', 'A=1'],
  ['=ls', "'=ls'"],
  ['a b', "'a b'"],
  ["it's", "'it'\\''s'"],
  ['~/x', "'~/x'"],
  ['$(reboot)', "'$(reboot)'"],
  ['a\nb', "$'a\\012b'"],
  ["\x1b'\\", "$'\\033\\'\\\\'"],
  ['\udce9', "$'\\351'"],
  ['a\0b', 'ab'],
])('quotes %j as %s', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});

test('a home stays a home', () => {
  expect(quotePath('~/.config/a b')).toBe("~/'.config/a b'");
});

test('bash gives every text back, byte for byte', () => {
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 12 }), 200);
  const bytes = fc.sample(fc.uint8Array({ min: 1, maxLength: 12 }), 200).map(fromBytes);
  const all = [...texts, ...bytes].map((text) => text.replaceAll('\0', ''));
  const printed = bash(`${all.map((text) => `printf '%s\\0' ${quote(text)}`).join('\n')}\n`);
  expect(printed.toString('latin1')).toBe(
    all.map((text) => `${Buffer.from(toBytes(text)).toString('latin1')}\0`).join(''),
  );
});

test('ends a here-document with a word that is no line of it', () => {
  expect(delimiterFor('a\n')).toBe('EOF');
  expect(delimiterFor('EOF\n')).toBe('EOF2');
  expect(delimiterFor('a\nEOF2\n EOF\nEOF')).toBe('EOF3');
  expect(bash(`${hereDocument('cat', 'EOF\n$HOME `id` \\\n')}\n`).toString()).toBe('EOF\n$HOME `id` \\\n');
});

test.each([
  ['[Unit]\nDescription=é\n', true],
  ['\t', false],
  ['a\r\n', false],
  ['\udc80', false],
  ['\ud83d\ude00', true],
])('knows whether %j survives a terminal: %s', (text, good) => {
  expect(isPastable(text)).toBe(good);
});

test('writes base64 as base64 does', () => {
  for (const length of [0, 1, 2, 3, 4, 56, 57, 58, 200]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37) & 255);
    const plain = Buffer.from(bytes).toString('base64');
    expect(base64Lines(bytes)).toBe(plain.replace(/.{1,76}/g, '$&\n'));
  }
});
