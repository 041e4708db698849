// Makes docs/fidelity.md by loading every recorded file with our model. With --check it writes nothing and exits 1 when
// the file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const source = fileURLToPath(new URL('../src/model/testing/fidelity.ts', import.meta.url));
const target = new URL('../docs/fidelity.md', import.meta.url);

const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' });
const made = module.fidelity;
if (process.argv.includes('--check')) {
  let present = '';
  try {
    present = readFileSync(target, 'utf8');
  } catch {
    // A missing file is a stale one.
  }
  if (present !== made) {
    console.error('docs/fidelity.md is stale: run node scripts/make-fidelity.mjs');
    process.exit(1);
  }
} else writeFileSync(target, made);
