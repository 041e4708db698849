// Records again what is in data/recorded, from a live systemd, and says what is different.
//
//   node scripts/record.mjs [--root ROOT] [--write] [--only PATTERN] [values] [syntax] [combos]
//
// Takes root. Without --root the systemd of this machine answers; with it the one in a debootstrap of another release:
//   debootstrap --variant=minbase --include=systemd,dbus,iproute2 trixie ROOT
// --only: the cases whose id matches. --write puts the answers into data/recorded; a version that was not there yet
// becomes one more column.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fileOf, packAnswers, packMessages, textOf, unpackAnswers } from './recordings.mjs';

const { values: options, positionals } = parseArgs({
  options: { root: { type: 'string' }, write: { type: 'boolean' }, only: { type: 'string' } },
  allowPositionals: true,
});
const box = fileURLToPath(new URL('../e2e/systemd/box.sh', import.meta.url));
/** So many units are put into one box: systemd writes at most 200 lines in five seconds to the log of the kernel. */
const batch = 60;

const dataFile = (name) => new URL(`../data/recorded/${name}.jsonl`, import.meta.url);

/** Boots a systemd with these files and runs a script in it; gives what that printed and what PID 1 logged. */
function inBox(files, script) {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    for (const [name, content] of Object.entries({ ...files, '../run.sh': script })) {
      const path = join(folder, 'units', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    const args = [box, ...(options.root ? ['--root', options.root] : []), folder];
    const { status, stderr } = spawnSync('bash', args, {
      encoding: 'utf8',
      env: { ...process.env, BOX_SECONDS: '600' },
    });
    if (status !== 0) throw new Error(`the box ended with ${status}: ${stderr}`);
    return {
      output: readFileSync(join(folder, 'out.txt'), 'utf8'),
      log: readFileSync(join(folder, 'pid1.txt'), 'utf8'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `Name=value` blocks of `systemctl show`, by unit. */
function readShown(output) {
  const units = new Map();
  for (const block of output.split(/\n{2,}/)) {
    const shown = {};
    for (const [, name, value] of block.matchAll(/^(\w+)=(.*)$/gm)) {
      if (name in shown) shown[name] = [shown[name], value].flat();
      else shown[name] = value;
    }
    if (shown.Id) units.set(shown.Id, shown);
  }
  return units;
}

/** What PID 1 logged about each unit, in order: `{ line, level, text }`. */
function readLog(log) {
  const found = new Map();
  for (const raw of log.split('\n')) {
    const [, priority, text = ''] = /^<(\d+)>systemd\[1\]: (.*)$/s.exec(raw) ?? [];
    const line = /^\/etc\/systemd\/system\/(?<unit>[^/:]+(?:\.d\/[^/:]+)?):(?<line>\d+): (?<words>.*)$/s.exec(text);
    const whole = /^(?<unit>[\w:@.\\-]+\.(?:socket|service)): (?<words>.*)$/s.exec(text);
    const { unit, line: number, words } = (line ?? whole)?.groups ?? {};
    if (unit === undefined || words === undefined) continue;
    const list = found.get(unit) ?? [];
    list.push({ line: number === undefined ? null : Number(number), level: Number(priority) & 7, text: words });
    found.set(unit, list);
  }
  return found;
}

/** A line is named by its file, which for an instance is the template. */
const said = (logged, unit) => [...new Set([templateOf(unit), unit])].flatMap((name) => logged.get(name) ?? []);

/** systemd prints lists of units in the order of a hash table: they are kept sorted. */
const unitLists =
  /^(After|Before|Wants|Requires|Requisite|BindsTo|PartOf|Upholds|Conflicts|OnFailure|OnSuccess|Propagates\w+|ReloadPropagatedFrom|StopPropagatedFrom|JoinsNamespaceOf|Triggers|RequiresMountsFor|WantsMountsFor)$/;
const inOrder = (name, value) =>
  unitLists.test(name) && typeof value === 'string' ? value.split(' ').sort().join(' ') : value;

const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/** Loads units, a batch after the other; gives for each name what was shown and logged. */
function* ask(rows, filesOf, propertiesOf) {
  for (let from = 0; from < rows.length; from += batch) {
    const part = rows.slice(from, from + batch);
    const files = Object.assign({}, ...part.map(filesOf));
    const properties = ['Id', 'LoadState', ...new Set(part.flatMap(propertiesOf))];
    const names = part.map((row) => row.unit);
    const show = names.map((name) => `systemctl show --property=${properties.join(',')} -- ${quote(name)}; echo`);
    const { output, log } = inBox(
      files,
      `echo "version $(systemctl --version | head -n 1)"\n${show.join('\n')}\nexit 0\n`,
    );
    const version = /^version systemd (\d+)/m.exec(output)?.[1];
    const shown = readShown(output);
    const logged = readLog(log);
    for (const row of part) yield { row, version, shown: shown.get(row.unit) ?? {}, messages: said(logged, row.unit) };
    process.stderr.write(`${Math.min(from + batch, rows.length)} of ${rows.length}\r`);
  }
}

const pick = (shown, names) =>
  Object.fromEntries(names.filter((name) => name in shown).map((name) => [name, inOrder(name, shown[name])]));

const shownNames = (row) => [
  ...new Set([...unpackAnswers(row).values()].flatMap((answer) => Object.keys(answer?.shown ?? {}))),
];

/** What systemd mentions while it takes the line. */
const note =
  /^Ignoring unknown escape|references a path below legacy|please use|deprecated|does not (match|comply)|is not a valid user|Accepting|obsolete|updating|Special user/i;

/** A property printed once is a string or a list of one. */
const alike = (now, before) =>
  Object.entries(now).every(([name, value]) => {
    const other = before[name];
    return (
      other === undefined ||
      value === '[unprintable]' ||
      JSON.stringify([value].flat()) === JSON.stringify([inOrder(name, other)].flat())
    );
  });

const kinds = {
  values: {
    files: (row) => ({ [templateOf(row.unit)]: fileOf(row) }),
    answer(row, shown, messages) {
      const here = messages.filter(({ line, level }) => line !== null && level <= 4);
      const bad = shown.LoadState !== 'loaded';
      const rejected = here.some(({ text }) => !note.test(text));
      const wanting = rejected && messages.at(-1)?.text.startsWith('Unit has no Listen setting');
      const status = here.some(({ text }) => text.startsWith('Unknown key'))
        ? 'unknown-key'
        : bad && !wanting
          ? 'refused'
          : rejected
            ? 'rejected'
            : 'ok';
      const message = messages.map(({ text }) => text).join('; ');
      return { status, shown: pick(shown, shownNames(row)), ...(message ? { message } : {}) };
    },
    same: (now, before) => now.status === before.status && alike(now.shown, before.shown),
  },
  files: {
    files: (row) => row.files ?? { [templateOf(row.unit)]: textOf(row) },
    answer: (row, shown, messages) => ({
      messages: packMessages(messages),
      loadState: shown.LoadState,
      shown: pick(shown, shownNames(row)),
    }),
    same: (now, before) =>
      now.loadState === before.loadState && JSON.stringify(now.messages) === JSON.stringify(before.messages),
  },
};

/** An instance is loaded from its template. */
const templateOf = (unit) => unit.replace(/@[^.]+\./, '@.');

for (const name of positionals.length ? positionals : ['values', 'syntax', 'combos']) {
  const kind = kinds[name] ?? kinds.files;
  const all = readFileSync(dataFile(name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const rows = options.only ? all.filter(({ id }) => new RegExp(options.only).test(id)) : all;
  let different = 0;
  for (const { row, version, shown, messages } of ask(rows, kind.files, shownNames)) {
    const answers = unpackAnswers(row);
    const before = answers.get(Number(version));
    const now = kind.answer(row, shown, messages);
    if (before && kind.same(now, before)) continue;
    different++;
    console.log(
      `${row.id} systemd ${version}: ${before ? `was ${JSON.stringify(before)}` : 'is new'}\n  now ${JSON.stringify(now)}`,
    );
    answers.set(Number(version), now);
    for (const key of answers.keys()) delete row[key];
    Object.assign(row, packAnswers(Object.fromEntries(answers)));
  }
  console.log(`${name}: ${rows.length} cases asked, ${different} answers differ from what is recorded`);
  if (options.write) writeFileSync(dataFile(name), `${all.map((row) => JSON.stringify(row)).join('\n')}\n`);
}
