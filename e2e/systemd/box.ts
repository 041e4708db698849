import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from './stubs.ts';
import { writeFiles } from './verify.ts';

const script = fileURLToPath(new URL('box.sh', import.meta.url));

/**
 * Boots a systemd with these units, runs a shell script in it and gives what that printed. Throws where it fails.
 * `beside` are files that the script finds in /run/box; `seconds` is how long it may run.
 */
export function inBox(units: Files, run: string, beside: Files = {}, seconds = 60): string {
  const folder = mkdtempSync(join(tmpdir(), 'box-'));
  const read = (name: string): string => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      return '';
    }
  };
  try {
    writeFiles(join(folder, 'units'), units);
    writeFiles(folder, { 'run.sh': run, ...beside });
    const { status, stderr } = spawnSync('bash', [script, folder], {
      encoding: 'utf8',
      env: { ...process.env, BOX_SECONDS: String(seconds) },
    });
    if (status !== 0) throw new Error(`${stderr}\n${read('out.txt')}\n${read('pid1.txt')}`);
    return read('out.txt');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
