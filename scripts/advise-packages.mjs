// Prints what there is to say about the units of packages, by code; docs/advice.md says how to fetch them. Each folder in
// FOLDER is a package, with its units in lib/systemd/system and the like. They are read as units of one's own, so that
// nothing is left to the package. Needs `npm run build`.
//   node scripts/advise-packages.mjs [--systemd VERSION] [--in-place] [--full] FOLDER
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const cli = fileURLToPath(new URL('../dist-cli/unitwright.js', import.meta.url));
const usage = 'Usage: node scripts/advise-packages.mjs [--systemd VERSION] [--in-place] [--full] FOLDER';
const { values, positionals } = parseArgs({
  options: {
    systemd: { type: 'string', default: '252' },
    // As the package's own files, where they are.
    'in-place': { type: 'boolean', default: false },
    // With the sentence of each.
    full: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined || positionals.length > 1) {
  console.error(usage);
  process.exit(64);
}

/** Where packages put units, and whether the manager of a user reads them. */
const places = [
  ['lib/systemd/system', false],
  ['usr/lib/systemd/system', false],
  ['lib/systemd/user', true],
  ['usr/lib/systemd/user', true],
];

/** Runs with a copy of a folder, without the second names that links give to units. */
function withCopy(path, run) {
  const scratch = mkdtempSync(join(tmpdir(), 'unitwright-advise-'));
  try {
    cpSync(path, scratch, { recursive: true, filter: (from) => !lstatSync(from).isSymbolicLink() });
    return run(scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** What the command line says of the units in a folder; what it cannot read is told. */
function check(path, isUser) {
  const options = ['--quiet', '--format', 'json', '--systemd', values.systemd, ...(isUser ? ['--user'] : [])];
  const { stdout, stderr } = spawnSync(process.execPath, [cli, 'check', ...options, path], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (stderr) console.error(stderr.trimEnd());
  return JSON.parse(stdout).files.map((file) => ({ ...file, name: file.path.slice(path.length + 1) }));
}

const found = [];
let units = 0;
let sockets = 0;
for (const name of readdirSync(folder).sort())
  for (const [place, isUser] of places) {
    const path = join(folder, name, place);
    if (!existsSync(path)) continue;
    const files = values['in-place'] ? check(path, isUser) : withCopy(path, (copy) => check(copy, isUser));
    units += files.length;
    sockets += files.filter((file) => file.name.endsWith('.socket')).length;
    for (const file of files)
      for (const each of file.diagnostics) found.push({ ...each, where: `${name}: ${file.name}:${each.line}` });
  }

for (const source of ['advice', 'systemd']) {
  const own = found.filter((each) => each.source === source);
  console.log(`${source}: ${own.length} of ${units} units, ${sockets} of them sockets`);
  for (const code of [...new Set(own.map((each) => each.code))].sort()) {
    const all = own.filter((each) => each.code === code);
    console.log(`\n  ${code} (${all.length})`);
    for (const { where, message, systemdMessage } of all) {
      console.log(`    ${where}`);
      if (values.full) console.log(`      ${systemdMessage ?? message}`);
    }
  }
  console.log();
}
