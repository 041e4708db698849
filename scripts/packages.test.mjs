import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagesAreFresh } from './packages.mjs';

/** Whether packages are fresh for a lock file and npm's list of what it installed; each package gets its folder. */
function fresh(wanted, installed, folders = Object.keys(installed ?? {})) {
  const root = mkdtempSync(join(tmpdir(), 'packages-'));
  const write = (file, packages) => writeFileSync(join(root, file), JSON.stringify({ packages }));
  mkdirSync(join(root, 'node_modules'));
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
  write('package-lock.json', { '': { name: 'x' }, ...wanted });
  if (installed) write('node_modules/.package-lock.json', installed);
  const answer = packagesAreFresh(root);
  rmSync(root, { recursive: true });
  return answer;
}

const a1 = { 'node_modules/a': { version: '1.0.0' } };
const a2 = { 'node_modules/a': { version: '2.0.0' } };
const other = { 'node_modules/other-platform': { version: '1.0.0', optional: true } };

test.each([
  ['the same packages are there', a1, a1, undefined, true],
  ['an optional package of another platform is absent', { ...a1, ...other }, a1, undefined, true],
  ['a version is older', a2, a1, undefined, false],
  ['a package is absent', { ...a1, 'node_modules/b': { version: '1.0.0' } }, a1, undefined, false],
  ['an install was broken off', a1, undefined, ['node_modules/a'], false],
  ['a folder was removed by hand', a1, a1, [], false],
])('when %s', (_, wanted, installed, folders, answer) => {
  expect(fresh(wanted, installed, folders)).toBe(answer);
});
