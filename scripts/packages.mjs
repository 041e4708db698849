// Brings node_modules in step with the lock file. Used before anything of npm is imported, so: Node alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const readPackages = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
};

/**
 * Whether node_modules holds what the lock file asks for. Contents are compared and not times: npm writes its own
 * list into node_modules last, so an install that was broken off counts as missing.
 */
export function packagesAreFresh(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    if (present[path] === undefined) return optional === true; // of another platform
    return present[path].version === version && existsSync(join(root, path));
  });
}

/** Installs the packages when they are missing or old. Throws an Error with plain words when npm fails. */
export function ensurePackages(root) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Unitwright needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
  if (packagesAreFresh(root)) return;
  console.log('Installing npm packages …');
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('npm ci failed; its words stand above.');
}
