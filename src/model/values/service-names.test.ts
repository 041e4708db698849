import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { portOf, servicesLike } from './ports.ts';
import { readServiceNames } from './service-names.ts';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const ports = readServiceNames(read('public/service-names.txt'));

test('every name of the table is read with its port', () => {
  const rows = read('data/service-names.tsv').trimEnd().split('\n');
  expect(rows.length).toBeGreaterThan(6000);
  expect([...ports].map((row) => row.join('\t'))).toEqual(rows);
});

test.each([
  ['http', 80],
  ['https', 443],
  ['ssh', 22],
  ['ftp', 21],
  ['http-alt', 8080],
  ['postgresql', 5432],
  ['redis', 6379],
  ['whois', 43],
])('%s is port %i', (name, port) => {
  expect(ports.get(name)).toBe(port);
});

test('the built-in table does not contradict the registry', () => {
  const both = servicesLike('').filter(([name]) => ports.has(name));
  expect(both.length).toBeGreaterThan(30);
  for (const [name, port] of both) expect(ports.get(name), name).toBe(port);
  expect(portOf('no-such-service')).toBeUndefined();
});

test('lines that are no names are skipped', () => {
  expect([...readServiceNames('a 7\nb c d\n\nc 0\nd\ne 70000\n')]).toEqual([
    ['a', 7],
    ['c', 7],
    ['d', 8],
  ]);
});
