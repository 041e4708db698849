import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headers, policy } from './policy.mjs';

const root = join(import.meta.dirname, '..');
const texts = ['public', 'src/model/rules'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

test('nothing inline runs, and what has no line of its own is forbidden', () => {
  expect(headers['Content-Security-Policy']).toBe(policy);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe|\*/);
});

test('no text has an entity with a name, which the reader of Markdown would decode as HTML', () => {
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((name) => /&[a-z]\w*;/i.test(readFileSync(join(root, name), 'utf8')))).toEqual([]);
});
