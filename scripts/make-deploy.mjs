// Makes the units in deploy/, by which a machine serves the page to itself, with the model that builds units in the page.
// With --check it writes nothing and exits 1 when one is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const source = fileURLToPath(new URL('../src/model/testing/deployed-pair.ts', import.meta.url));
const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' });

let stale = false;
for (const { name, text } of module.deployedPair) {
  const target = new URL(`../deploy/${name}`, import.meta.url);
  let present = '';
  try {
    present = readFileSync(target, 'utf8');
  } catch {
    // A missing file is a stale one.
  }
  if (present === text) continue;
  stale = true;
  if (process.argv.includes('--check')) console.error(`deploy/${name} is stale: run node scripts/make-deploy.mjs`);
  else writeFileSync(target, text);
}
if (stale && process.argv.includes('--check')) process.exit(1);
