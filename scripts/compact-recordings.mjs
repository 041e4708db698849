// Packs raw recordings of real systemd into data/recorded: one case a line, `"="` for an answer that is as in the
// version before. Usage: node scripts/compact-recordings.mjs FOLDER, where FOLDER holds values, syntax, combos and
// listen as .jsonl or .jsonl.gz. What `scripts/record.mjs` writes is packed already.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packAnswers, packMessages } from './recordings.mjs';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: node scripts/compact-recordings.mjs FOLDER');
  process.exit(64);
}

function* rowsOf(name) {
  let text;
  try {
    text = readFileSync(join(folder, `${name}.jsonl`), 'utf8');
  } catch {
    text = gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`))).toString('utf8');
  }
  for (const line of text.trimEnd().split('\n')) yield JSON.parse(line);
}

const present = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What loading a whole file gave. */
const loadedCell = ({ messages, companionMessages, loadState, shown, refused, loadError }) =>
  present({
    messages: packMessages(messages),
    companionMessages: companionMessages?.length ? packMessages(companionMessages) : undefined,
    loadState,
    shown,
    refused: refused ?? undefined,
    loadError: loadError ?? undefined,
  });

/** The text of a case; `base64` where it is no text, and `[text, times]` pieces where it is long and repeats itself. */
function packText({ text, textExact, textBase64 }) {
  if (textExact === false) return { base64: textBase64 };
  if (text.length < 10_000) return { text };
  const pieces = text.split(/((.)\2{999,}|((?:.{1,80}\n))\3{99,})/su);
  const packed = [];
  for (let i = 0; i < pieces.length; i += 4) {
    if (pieces[i]) packed.push([pieces[i], 1]);
    const [run, character, line] = pieces.slice(i + 1, i + 4);
    const unit = character ?? line;
    if (unit !== undefined) packed.push([unit, run.length / unit.length]);
  }
  return { pieces: packed };
}

const shapes = {
  values: (row) => ({
    head: { id: row.id, section: row.section, key: row.key, value: row.value, type: row.type, unit: row.unitName },
    cell: ({ status, shown, changed, message }) =>
      present({ status, shown, changed: changed || undefined, message: message ?? undefined }),
  }),
  syntax: (row) => ({
    head: { id: row.id, tag: row.tag, unit: row.unitName, ...packText(row) },
    cell: loadedCell,
  }),
  combos: (row) => ({ head: { id: row.id, tag: row.tag, unit: row.unitName, files: row.files }, cell: loadedCell }),
};

for (const [name, shape] of Object.entries(shapes)) {
  const lines = [];
  for (const row of rowsOf(name)) {
    const { head, cell } = shape(row);
    const answers = Object.fromEntries(Object.entries(row.results).map(([version, answer]) => [version, cell(answer)]));
    lines.push(JSON.stringify({ ...head, ...packAnswers(answers) }));
  }
  writeFileSync(new URL(`../data/recorded/${name}.jsonl`, import.meta.url), `${lines.join('\n')}\n`);
  console.log(`${name}: ${lines.length} cases`);
}
