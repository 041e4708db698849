// Makes src/model/catalog/facts.generated.ts from data/directives.tsv. With --check it writes nothing and exits 1 when
// the file is stale. Node alone, no packages.
import { readFileSync, writeFileSync } from 'node:fs';

const source = new URL('../data/directives.tsv', import.meta.url);
const target = new URL('../src/model/catalog/facts.generated.ts', import.meta.url);

/** The versions whose lists of directives were recorded, in order; a column of the table each. */
const recorded = [247, 252, 254, 257, 262];
/** The sections of the units that are built. */
const sections = ['Unit', 'Socket', 'Install', 'Service'];

/**
 * Where the manual's "added in" is late or belongs to a neighbour: what the release notes say. 0: older than any
 * target. The conditions were given a note only when their paragraphs were split, in 244.
 */
const corrected = {
  JobTimeoutAction: 217,
  JobTimeoutRebootArgument: 217,
  ConditionUser: 234,
  ConditionGroup: 234,
  ConditionControlGroupController: 237,
  ConditionKernelVersion: 237,
  ConditionMemory: 242,
  ConditionCPUs: 242,
  OnSuccessJobMode: 249,
  ExecPaths: 248,
  NoExecPaths: 248,
  SetCredentialEncrypted: 250,
  LoadCredentialEncrypted: 250,
  StartupAllowedCPUs: 250,
  StartupAllowedMemoryNodes: 250,
  ManagedOOMMemoryPressureLimit: 248,
  MemoryLow: 231,
};
const splitNote = 244;
const firstAsserts = 218;

/** The version that added it, as far as anyone noted; an Assert came with its Condition. */
function noted({ name, added }, rows) {
  const condition = name.startsWith('Assert') && rows.get(`Unit.${name.replace('Assert', 'Condition')}`);
  if (condition) return Math.max(firstAsserts, noted(condition, rows));
  if (name in corrected) return corrected[name];
  return name.startsWith('Condition') && added === splitNote ? 0 : added;
}

/** The first version that knows it: as noted, but never against a recorded list. */
function since(row, rows) {
  const first = row.types.findIndex((type) => type !== '');
  const [before, seen] = [recorded[first - 1] ?? 0, recorded[first]];
  const added = noted(row, rows);
  if (added > before && added <= seen) return added;
  return first === 0 ? 0 : seen;
}

function until(row) {
  const last = row.types.findLastIndex((type) => type !== '');
  return last === recorded.length - 1 ? undefined : recorded[last];
}

function readTable(text) {
  const rows = new Map();
  for (const line of text.trimEnd().split('\n').slice(1)) {
    const [section, name, ...cells] = line.split('\t');
    if (!sections.includes(section)) continue;
    const types = cells.slice(0, recorded.length);
    const [added, manual] = cells.slice(recorded.length);
    rows.set(`${section}.${name}`, { section, name, types, added: Number(added), manual: manual ?? '' });
  }
  return rows;
}

/** A line for each section, manual page and type word: `Socket|systemd.socket(5)|BOOLEAN|KeepAlive,NoDelay@216,Gone-257`. */
function generate(rows) {
  const groups = new Map();
  const same = (a, b) => b !== undefined && JSON.stringify({ ...a, section: b.section }) === JSON.stringify(b);
  for (const row of rows.values()) {
    const shared = same(row, rows.get(`${row.section === 'Socket' ? 'Service' : 'Socket'}.${row.name}`));
    if (shared && row.section === 'Service') continue; // it stands with Socket
    const head = [shared ? 'Socket+Service' : row.section, row.manual, row.types.findLast((type) => type !== '')].join(
      '|',
    );
    const from = since(row, rows);
    const to = until(row);
    const item = `${row.name}${from ? `@${from}` : ''}${to ? `-${to}` : ''}`;
    groups.set(head, [...(groups.get(head) ?? []), item]);
  }
  const lines = [...groups].map(([head, items]) => `${head}|${items.join(',')}`);
  return `// Made by scripts/make-facts.mjs from data/directives.tsv; do not edit.

/** A line for each section (or two), manual page and type word; then names, \`@\` the version that added it, \`-\` the last that knows it. */
export const packed = \`
${lines.join('\n')}
\`;
`;
}

const made = generate(readTable(readFileSync(source, 'utf8')));
if (process.argv.includes('--check')) {
  let present = '';
  try {
    present = readFileSync(target, 'utf8');
  } catch {
    // A missing file is a stale one.
  }
  if (present !== made) {
    console.error('src/model/catalog/facts.generated.ts is stale: run node scripts/make-facts.mjs');
    process.exit(1);
  }
} else writeFileSync(target, made);
