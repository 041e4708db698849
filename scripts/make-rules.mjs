// Makes docs/rules.md from the rules and their pages. With --check it writes nothing and exits 1 when
// the file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const source = fileURLToPath(new URL('../src/model/testing/rule-list.ts', import.meta.url));
const target = new URL('../docs/rules.md', import.meta.url);

const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' });
const made = module.ruleList;
if (process.argv.includes('--check')) {
  let present = '';
  try {
    present = readFileSync(target, 'utf8');
  } catch {
    // A missing file is a stale one.
  }
  if (present !== made) {
    console.error('docs/rules.md is stale: run node scripts/make-rules.mjs');
    process.exit(1);
  }
} else writeFileSync(target, made);
