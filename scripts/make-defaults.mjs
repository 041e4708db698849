// Makes src/model/catalog/defaults.generated.ts from data/recorded/defaults.jsonl: what `systemctl show` prints for a unit
// that sets nothing, by version. With --check it writes nothing and exits 1 when the file is stale; with --pack FOLDER it
// first packs the raw recordings (baseline.json and keyprops.json) into data/recorded. Node alone, no packages.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packAnswers } from './recordings.mjs';

const source = new URL('../data/recorded/defaults.jsonl', import.meta.url);
const target = new URL('../src/model/catalog/defaults.generated.ts', import.meta.url);
const versions = ['252', '257', '262'];

/** The units that show the defaults of a type, by their name in the baseline; the first is taken, the others tell what depends on the unit. */
const samples = {
  socket: ['socketListen', 'socket', 'socketDefaultDeps', 'socketTemplate'],
  service: ['service', 'serviceTemplate'],
};
/** What every sample sets and prints a line for each item of, so that there is no such line where nothing is set. */
const linesOfSamples = /^(Listen|ExecStart|ExecStartEx)$/;
/** They follow the memory of the machine, so that there is no default to speak of. */
const ofTheMachine = /^(TasksMax|Limit(NPROC|SIGPENDING)(Soft)?)$/;

/** What each directive can change (`changes`), and the value of a property in each version; null where it depends on the unit. */
function* pack(folder) {
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const baseline = read('baseline.json');
  const changes = Object.entries(read('keyprops.json')).filter(([, properties]) => properties.length > 0);
  for (const [unit, names] of Object.entries(samples)) {
    const own = changes.filter(([key]) => key.startsWith(`${unit} `));
    // The directives of [Unit] were recorded with sockets alone; they do the same everywhere.
    const general = changes.filter(([key]) => key.split(' ')[1] === 'Unit');
    const governed = new Set([...own, ...general].flatMap(([, properties]) => properties));
    for (const property of governed) {
      const answers = {};
      for (const version of versions) {
        const units = names.map((name) => baseline[version][name]);
        const [value, ...others] = units.map(({ shown }) => shown[property]);
        const assigned = [...units[0].file.matchAll(/^(\w+)=/gm)].map(([, key]) => key);
        const set = changes.some(([key, all]) => assigned.includes(key.split(' ')[2]) && all.includes(property));
        const fixed = !set && others.every((other) => other === value);
        if (value !== undefined) answers[version] = fixed ? value : null;
      }
      if (Object.keys(answers).length && !linesOfSamples.test(property))
        yield { unit, property, ...packAnswers(answers) };
    }
    for (const [key, properties] of own) {
      const [, section, name] = key.split(' ');
      if (name) yield { unit, section, key: name, changes: properties };
    }
  }
}

/** `252|257|262` of a row, `-` where the version has none, `?` where there is no fixed one; what follows as it was is left out. */
function history(row) {
  const values = [];
  for (const version of versions) {
    const value = row[version];
    if (value === '=') values.push(values.at(-1));
    else if (value === undefined) values.push('-');
    else values.push(value === null || ofTheMachine.test(row.property) ? '?' : value);
  }
  while (values.length > 1 && values.at(-1) === values.at(-2)) values.pop();
  return values.join('|');
}

/** A line for each unit type (or both) and history: `socket|no|-` and so on, then the properties that have it. */
function generate(rows) {
  const byProperty = new Map();
  for (const row of rows) {
    if (row.property === undefined) continue;
    const types = byProperty.get(row.property) ?? {};
    byProperty.set(row.property, { ...types, [row.unit]: history(row) });
  }
  const groups = new Map();
  const add = (head, property) => groups.set(head, [...(groups.get(head) ?? []), property]);
  for (const [property, { socket, service }] of byProperty) {
    if (socket === service) add(`both|${socket}`, property);
    else {
      if (socket !== undefined) add(`socket|${socket}`, property);
      if (service !== undefined) add(`service|${service}`, property);
    }
  }
  const lines = [...groups].map(([head, properties]) => `${properties.join(',')}|${head}`);
  return `// Made by scripts/make-defaults.mjs from data/recorded/defaults.jsonl; do not edit.

/** The versions that were recorded. */
export const recorded = [${versions.join(', ')}] as const;

/**
 * A line for properties that are alike: their names, the type of unit, what \`systemctl show\` prints in each recorded
 * version: \`-\` where there is no such property, \`?\` where it depends on the unit or the machine; what follows as it was
 * is left out.
 */
export const packed = \`
${lines.sort().join('\n')}
\`;
`;
}

const from = process.argv.indexOf('--pack');
if (from > 0)
  writeFileSync(source, `${[...pack(process.argv[from + 1])].map((row) => JSON.stringify(row)).join('\n')}\n`);

const made = generate(
  readFileSync(source, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line)),
);
if (process.argv.includes('--check')) {
  let present = '';
  try {
    present = readFileSync(target, 'utf8');
  } catch {
    // A missing file is a stale one.
  }
  if (present !== made) {
    console.error('src/model/catalog/defaults.generated.ts is stale: run node scripts/make-defaults.mjs');
    process.exit(1);
  }
} else writeFileSync(target, made);
