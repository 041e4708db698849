import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Files, stubsFor } from './stubs.ts';

export function writeFiles(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/**
 * What `systemd-analyze verify` says about these files (`name.socket` → text; drop-ins as `name.socket.d/x.conf`),
 * a line each; empty when it is content. Hundreds of files go in one call. Sockets without a service get a stub.
 * `beside` are files that have to be there and are not checked. Throws where verify cannot be run.
 */
export function verifyUnits(files: Files, beside: Files = {}, stubs = stubsFor): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  try {
    const all = { ...beside, ...files };
    writeFiles(folder, { ...stubs(all), ...all });
    const units = [...new Set(Object.keys(files).map((name) => name.replace(/\.d\/[^/]*$/, '')))];
    const run = spawnSync('systemd-analyze', ['verify', '--man=no', ...units.map((name) => join(folder, name))], {
      // The colon keeps the machine's own folders behind ours: targets come from there.
      env: { ...process.env, SYSTEMD_UNIT_PATH: `${folder}:`, SYSTEMD_LOG_TARGET: 'console', SYSTEMD_COLORS: '0' },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (run.error) throw run.error;
    if (run.status === null) throw new Error(`systemd-analyze ended by ${run.signal}`);
    const lines = `${run.stderr}${run.stdout}`.split('\n');
    const about = aboutAny([...units, ...Object.keys(files)].flatMap((name) => [name, basename(name)]));
    return lines
      .filter((line) => line.includes(folder) || about(line))
      .map((line) => line.replaceAll(`${folder}/`, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether a line names one of these units, as a word of its own. Instances count as their template. */
function aboutAny(names: readonly string[]): (line: string) => boolean {
  const known = new Set(names);
  return (line) =>
    (line.match(/[\w:.\\@-]+/g) ?? []).some((word) => {
      const unit = word.replace(/[.:]+$/, '').replace(/:\d+$/, '');
      return known.has(unit) || known.has(unit.replace(/@[^.]*\./, '@.'));
    });
}
