// The suites of `npm test`: what each one runs, and how its outcome is read. `test.mjs` runs them and adds them up.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Reports of the test runners; `test.mjs` removes it. */
export const scratch = mkdtempSync(join(tmpdir(), 'unitwright-test-'));

const MINUTES = 40;
/** An outcome: how many tests, what to print when one failed, and what was skipped. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0, output: '', notes: [] };
const skip = (why) => ({ ...NOTHING, skipped: 1, notes: [why] });
const fail = (output) => ({ ...NOTHING, failed: 1, output });

/** Runs a command of node_modules/.bin or of the machine; resolves to { ok, output } and never rejects. */
function run(command, args, env = {}) {
  return new Promise((done) => {
    const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: path, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: MINUTES * 60_000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => done({ ok: false, output: `${output}${command}: ${error.message}\n` }));
    child.on('close', (code, signal) => {
      if (signal) output += `\n${command} was ended by ${signal} (a suite has ${MINUTES} minutes).\n`;
      done({ ok: code === 0, output });
    });
  });
}

/** A command that counts as one test. */
async function one(command, ...args) {
  const { ok, output } = await run(command, args);
  return ok ? { ...NOTHING, passed: 1, output } : fail(output);
}

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** A runner that ends badly without a failed test (a file that does not load, a server that does not start) has failed too. */
const settle = ({ ok, output }, counts) => ({
  ...NOTHING,
  output,
  ...counts,
  failed: counts.failed === 0 && !ok ? 1 : counts.failed,
});

async function vitest(name, ...args) {
  const file = join(scratch, `${name}.json`);
  const result = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ]);
  const report = readReport(file);
  if (report === undefined) return fail(result.output);
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = report.testResults.filter((of) => of.status === 'failed' && of.assertionResults.length === 0);
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return settle(result, {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
    skipped: skipped.length,
    notes: skipped.map(({ fullName }) => fullName),
  });
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

async function freePort(from) {
  for (let port = from; port < from + 100; port++) {
    const free = await new Promise((done) => {
      const probe = createServer();
      probe.once('error', () => done(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
    });
    if (free) return port;
  }
  throw new Error(`no port from ${from} on is free`);
}

/** Playwright over what `build` made. */
async function e2e() {
  const { installChromium } = await import('./install-chromium.mjs');
  const chromium = installChromium();
  if (chromium === undefined) return skip('no Chromium here, and none could be installed (CHROMIUM_PATH names one)');
  const file = join(scratch, 'e2e.json');
  const result = await run('playwright', ['test', '--reporter=list,json'], {
    CHROMIUM_PATH: chromium,
    E2E_PORT: String(await freePort(4174)),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const report = readReport(file);
  if (report === undefined) return fail(result.output);
  const skipped = report.suites
    .flatMap(specsOf)
    .filter(({ tests }) => tests.every(({ status }) => status === 'skipped'));
  const { expected, unexpected, flaky, skipped: count } = report.stats;
  return settle(result, {
    passed: expected,
    failed: unexpected + flaky,
    skipped: count,
    notes: skipped.map(({ title }) => title),
  });
}

/** Every `scripts/make-*.mjs` that knows --check says whether the files it makes are fresh. */
async function generated() {
  const makers = readdirSync(join(root, 'scripts')).filter(
    (name) => /^make-.*\.mjs$/.test(name) && readFileSync(join(root, 'scripts', name), 'utf8').includes('--check'),
  );
  if (makers.length === 0) return skip('there is no scripts/make-*.mjs with --check');
  const sum = { ...NOTHING };
  for (const maker of makers) {
    const { ok, output } = await run(process.execPath, [join('scripts', maker), '--check']);
    if (ok) sum.passed++;
    else sum.failed++;
    if (!ok) sum.output += `${maker}:\n${output}`;
  }
  return sum;
}

/** What is built, in a real systemd. Its tests skip by name what a machine without root or cgroup2 cannot run. */
async function systemd() {
  if (!existsSync(join(root, 'vitest.systemd.config.ts'))) return skip('there is no vitest.systemd.config.ts');
  if (process.platform !== 'linux') return skip('systemd is for Linux');
  if (!(await run('systemd-analyze', ['--version'])).ok) return skip('there is no systemd-analyze here');
  return vitest('systemd', '--config', 'vitest.systemd.config.ts');
}

/** Name → how it runs. `needs` names the suite that has to pass just before. */
export const SUITES = {
  types: { run: () => one('npm', 'run', '--silent', 'types') },
  lint: { run: () => one('biome', 'check', '--error-on-warnings', '--max-diagnostics=200', '.') },
  house: { run: () => one(process.execPath, 'scripts/check-house.mjs') },
  generated: { run: generated },
  unit: { run: () => vitest('unit') },
  build: { run: () => one('npm', 'run', '--silent', 'build') },
  e2e: { run: e2e, needs: 'build' },
  systemd: { run: systemd },
};
