import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBytes, toBytes } from '../../syntax/utf8.ts';
import { scriptOf } from './script.ts';
import { writeCommand } from './write-file.ts';

test.each([
  ['[Socket]\n', "sudo tee /etc/a.socket >/dev/null <<'EOF'\n[Socket]\nEOF"],
  ['[Socket]', "printf %s '[Socket]' | sudo tee /etc/a.socket >/dev/null"],
  ['', "printf %s '' | sudo tee /etc/a.socket >/dev/null"],
  ["it's\n\nx", "printf %s 'it'\\''s\n\nx' | sudo tee /etc/a.socket >/dev/null"],
  ['\t\n', "base64 -d <<'EOF' | sudo tee /etc/a.socket >/dev/null\nCQo=\nEOF"],
])('writes %j by a command', (text, command) => {
  expect(writeCommand('/etc/a.socket', text, 'sudo ')).toBe(command);
});

/** Has bash write each text into a file, by a script that is run or typed into an interactive shell. */
function written(texts: readonly string[], ...how: readonly string[]): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'write-'));
  try {
    const commands = texts.map((text, at) => writeCommand(join(folder, `${at}`), text, ''));
    const script = scriptOf([], commands, { user: true, sudo: '', ctl: '', ask: '', journalctl: '' });
    spawnSync('bash', how, { input: toBytes(script), env: { ...process.env, HISTFILE: '' } });
    return texts.map((_, at) => readFileSync(join(folder, `${at}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const odd = [
  '',
  '\n',
  'a',
  'EOF\n',
  'EOF',
  'UNITWRIGHT\n',
  'UNITWRIGHT',
  '!!\n!x',
  '}\n',
  '\t',
  'a\r\n',
  '\udcff\n',
  '\\\n',
  'x\\',
];

test.each([
  ['run', ['-s']],
  ['typed into an interactive shell', ['--norc', '--noprofile', '-i']],
] as const)('bash writes every text byte for byte when the script is %s', (_, how) => {
  const random = [
    ...fc.sample(fc.uint8Array({ min: 1, maxLength: 40 }), 20).map(fromBytes),
    ...fc.sample(fc.string({ unit: 'grapheme', maxLength: 40 }), 20),
    ...fc.sample(fc.string({ unit: fc.constantFrom(...'\n\'"!$`\\ EOF{}'), maxLength: 40 }), 20),
  ].map((text) => text.replaceAll('\0', ''));
  const texts = [...odd, ...random];
  const files = written(texts, ...how);
  for (const [at, text] of texts.entries())
    expect(files[at]?.toString('latin1'), JSON.stringify(text)).toBe(Buffer.from(toBytes(text)).toString('latin1'));
});
