// What `systemd-analyze security --offline=yes` says about services: for the recorder, and for the comparison with a live
// systemd.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files } from './stubs.ts';

/** What systemd-analyze says about a service. */
export interface Analyzed {
  /** The overall figure as printed. */
  readonly overall: string;
  readonly rating: string;
  /** By name; without `badness` where the assessor does not apply. */
  readonly findings: ReadonlyMap<string, Weighed>;
}

interface Weighed {
  readonly weight: number;
  readonly range: number;
  readonly badness: number | undefined;
}

type Row = Readonly<Record<'weight' | 'range' | 'badness', number> & { name: string }>;

/** `UINT64_MAX`, which JSON reads as the next double: the assessor has nothing to say about this unit. */
const notApplicable = 2 ** 64;

function run(folder: string, names: readonly string[], args: readonly string[]): string {
  const done = spawnSync('systemd-analyze', ['security', '--offline=yes', '--no-pager', ...args, ...names], {
    cwd: folder,
    // Only so the weights and the badness stand in the answer.
    env: { ...process.env, SYSTEMD_ANALYZE_DEBUG: '1', SYSTEMD_COLORS: '0', LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (done.error) throw done.error;
  return done.stdout;
}

function findingsOf(line: string): ReadonlyMap<string, Weighed> {
  const rows: readonly Row[] = JSON.parse(line);
  const sorted = rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(
    sorted.map(({ name, weight, badness, range }) => [
      name,
      { weight, range, badness: badness === notApplicable ? undefined : badness },
    ]),
  );
}

/**
 * Asks systemd-analyze about services (name → text): for each that it loads the overall figure as printed, the rating and
 * the findings by their names. A service that it refuses is not in the answer. `perCall` files go into one call.
 */
export function analyzeSecurity(services: Files, perCall = 200): ReadonlyMap<string, Analyzed> {
  const folder = mkdtempSync(join(tmpdir(), 'security-'));
  const found = new Map<string, Analyzed>();
  try {
    const names = Object.keys(services);
    for (const name of names) writeFileSync(join(folder, name), services[name] ?? '');
    for (let from = 0; from < names.length; from += perCall) {
      const part = names.slice(from, from + perCall).map((name) => join(folder, name));
      // The table has the figure and the name, JSON has the rest; both leave out what could not be loaded.
      const heads = [...run(folder, part, []).matchAll(/^\S+ Overall exposure level for (\S+): ([\d.]+) (\w+)/gm)];
      const answers = run(folder, part, ['--json=short'])
        .split('\n')
        .filter((line) => line.startsWith('['));
      if (heads.length !== answers.length) throw new Error(`${heads.length} figures, ${answers.length} answers`);
      heads.forEach(([, name = '', overall = '', rating = ''], at) => {
        found.set(name, { overall, rating, findings: findingsOf(answers[at] ?? '[]') });
      });
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
