// `npm run bench`: prints figures and fails nothing. `npm run bench -- parsers links imports cli sizes load keys` runs only those named.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    );
  console.log();
}

async function inBrowser(bench) {
  if (findChromium() === undefined) return [['skipped: no Chromium here (CHROMIUM_PATH names one)']];
  const { url, server } = await serve(join(root, 'dist'), { port: 0 });
  try {
    return await bench(url);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function inScratch(bench) {
  const folder = mkdtempSync(join(tmpdir(), 'unitwright-bench-'));
  try {
    return await bench(root, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function build() {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const make = (...args) =>
    spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error', ...args], { cwd: root, stdio: 'inherit' });
  return make().status === 0 && make('--config', 'vite.cli.config.ts').status === 0;
}

const SECTIONS = {
  parsers: async () => inScratch((await import('./bench/parsers.mjs')).benchParsers),
  links: async () => inScratch((await import('./bench/links.mjs')).benchLinks),
  imports: async () => inScratch((await import('./bench/imports.mjs')).benchImports),
  cli: async () => inScratch((await import('./bench/cli.mjs')).benchCli),
  sizes: async () => (await import('./bench/sizes.mjs')).benchSizes(root),
  load: async () => inBrowser((await import('./bench/load.mjs')).benchLoad),
  keys: async () => inBrowser((await import('./bench/keys.mjs')).benchKeys),
};

const asked = process.argv.slice(2);
const chosen = Object.keys(SECTIONS).filter((name) => asked.length === 0 || asked.includes(name));
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
const needsBuild = (name) => !['parsers', 'links', 'imports'].includes(name);
const built = !chosen.some(needsBuild) || build();
for (const name of chosen) {
  if (needsBuild(name) && !built) {
    console.log(`${name} could not be measured: the build failed\n`);
    continue;
  }
  try {
    print(await SECTIONS[name]());
  } catch (error) {
    console.log(`${name} could not be measured: ${error.message}\n`);
  }
}
