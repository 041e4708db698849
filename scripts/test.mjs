// `npm test`: installs what is missing, runs every suite and adds them up. `npm test -- unit house` runs only those.
// Its last line is `Tests: N passed, N failed, N skipped`; it ends with 1 when anything failed. What this machine
// cannot run is skipped and says so; with UNITWRIGHT_NO_SKIP=1 a skip is a failure.
import { rmSync } from 'node:fs';
import { ensurePackages } from './packages.mjs';
import { NOTHING, root, SUITES, scratch } from './suites.mjs';

const noSkip = (process.env.UNITWRIGHT_NO_SKIP ?? '') !== '' && process.env.UNITWRIGHT_NO_SKIP !== '0';
const total = { passed: 0, failed: 0, skipped: 0 };

const counts = ({ passed, failed, skipped }) =>
  [
    [passed, 'passed'],
    [failed, 'failed'],
    [skipped, 'skipped'],
  ]
    .filter(([count]) => count > 0)
    .map((pair) => pair.join(' '));

function report(name, outcome, seconds) {
  const forbidden = noSkip ? outcome.skipped : 0;
  const failed = outcome.failed + forbidden;
  total.passed += outcome.passed;
  total.failed += failed;
  total.skipped += outcome.skipped - forbidden;
  if (outcome.failed > 0) console.log(`\n${outcome.output.trim()}\n`);
  const words = counts(outcome).join(', ') || 'nothing ran';
  console.log(`${failed > 0 ? '✗' : outcome.passed > 0 ? '✓' : '–'} ${name.padEnd(10)}${words} (${seconds} s)`);
  for (const note of outcome.notes) console.log(`    skipped: ${note}`);
  if (forbidden > 0) console.log('    a skip is a failure here, because UNITWRIGHT_NO_SKIP is set');
}

async function runSuite(name, passing) {
  const { run, needs } = SUITES[name];
  const started = performance.now();
  const outcome =
    needs !== undefined && !passing.has(needs)
      ? { ...NOTHING, failed: 1, output: `${name} did not run: ${needs} failed.` }
      : await run().catch((error) => ({ ...NOTHING, failed: 1, output: String(error.stack) }));
  report(name, outcome, ((performance.now() - started) / 1000).toFixed(1));
  if (outcome.failed === 0) passing.add(name);
}

async function main(asked) {
  const unknown = asked.filter((name) => !Object.hasOwn(SUITES, name));
  if (unknown.length > 0) {
    throw new Error(`There is no suite ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}.`);
  }
  ensurePackages(root);
  const chosen = new Set(asked.length > 0 ? asked : Object.keys(SUITES));
  for (const name of [...chosen]) if (SUITES[name].needs) chosen.add(SUITES[name].needs);
  const passing = new Set();
  for (const name of Object.keys(SUITES)) if (chosen.has(name)) await runSuite(name, passing);
}

process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  total.failed++;
}
console.log(`\nTests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
