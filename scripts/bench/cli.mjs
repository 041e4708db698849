// The command line: units judged per second in one call, beside `systemd-analyze verify` on the same files.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unit2k, unit600 } from './texts.mjs';

const units = 1000;
/** systemd-analyze makes a job for each: so many are enough to tell. */
const forSystemd = 100;

function timed(command, args, env = {}) {
  const begin = performance.now();
  const { status, error } = spawnSync(command, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
  if (error || status === null) return undefined;
  return (performance.now() - begin) / 1000;
}

const perSecond = (count, seconds) =>
  seconds === undefined ? 'not here' : `${Math.round(count / seconds)} units/s (${count} in ${seconds.toFixed(2)} s)`;

/** Rows of figures; `folder` is scratch. */
export function benchCli(root, folder) {
  const place = join(folder, 'units');
  mkdirSync(place);
  const names = Array.from({ length: units }, (_, i) => join(place, `unit${i}.socket`));
  for (const [i, name] of names.entries()) {
    writeFileSync(name, i % 2 ? unit2k : unit600);
    writeFileSync(name.replace(/socket$/, 'service'), '[Service]\nExecStart=/bin/true\n');
  }
  const cli = join(root, 'dist-cli/unitwright.js');
  const best = (run) => Math.min(...Array.from({ length: 3 }, run));
  const ours = best(() => timed(process.execPath, [cli, 'check', '--quiet', ...names]) ?? Infinity);
  const start = best(() => timed(process.execPath, [cli, '--version']) ?? Infinity);
  const theirs = timed('systemd-analyze', ['verify', '--man=no', ...names.slice(0, forSystemd)], {
    SYSTEMD_UNIT_PATH: `${place}:`,
  });
  rmSync(place, { recursive: true });
  return [
    ['command line', 'one call'],
    ['unitwright check', perSecond(units, ours)],
    ['unitwright --version', `${(start * 1000).toFixed(0)} ms`],
    ['systemd-analyze verify', perSecond(forSystemd, theirs)],
  ];
}
