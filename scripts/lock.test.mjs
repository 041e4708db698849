import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'));
const others = Object.entries(packages).filter(([path]) => path !== '');

/** What may be in the build, and what may besides be used to make and to test it. */
const forBuild = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT OR Apache-2.0',
  '(MIT OR Apache-2.0)',
];
const forWork = [...forBuild, 'BlueOak-1.0.0', 'CC-BY-4.0', '(MIT OR CC0-1.0)', 'MPL-2.0'];

const named = (wrong) => others.filter(([, of]) => wrong(of)).map(([path]) => path);

test('each package is pinned to its bytes', () => {
  expect(others.length).toBeGreaterThan(50);
  expect(named(({ version, integrity }) => !version || !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([]);
});

test('no package comes from elsewhere, and none runs a program when it is installed', () => {
  expect(named(({ resolved, link }) => resolved !== undefined || link)).toEqual([]);
  expect(named(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
});

test('each package is under a licence that was agreed to', () => {
  expect(named(({ license, dev }) => !(dev ? forWork : forBuild).includes(license))).toEqual([]);
});
