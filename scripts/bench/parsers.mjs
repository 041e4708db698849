// Parsing: ours against the npm packages `ini` and `js-ini`, on the same texts.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleModel } from './model.mjs';
import { megabytes, unit2k, unit600 } from './texts.mjs';

const child = fileURLToPath(new URL('parser-child.mjs', import.meta.url));
const bytes = (text) => Buffer.byteLength(text);
const microseconds = (ms) => `${(ms * 1000).toFixed(1)} µs`;
const rate = (text, ms) => `${(bytes(text) / ms / 1000).toFixed(0)} MB/s`;
const both = (show, figure) => `${show(figure.best)} / ${show(figure.median)}`;

/** Rows of [what, best / median of each parser]. */
export async function benchParsers(root, folder) {
  const model = await bundleModel(root, folder);
  const figures = Object.fromEntries(
    ['unitwright', 'ini', 'js-ini'].map((which) => [
      which,
      JSON.parse(execFileSync(process.execPath, [child, which, model], { encoding: 'utf8' })),
    ]),
  );
  const row = (what, show, key) => [what, ...Object.values(figures).map((of) => both(show, of[key]))];
  return [
    ['best / median of 9', ...Object.keys(figures)],
    row(`parse a unit of ${bytes(unit600)} B`, microseconds, 'small'),
    row('parse 1 MB, full grammar', (ms) => rate(megabytes.full, ms), 'full'),
    row('parse 1 MB, plain', (ms) => rate(megabytes.plain, ms), 'plain'),
    [`parse + load a unit of ${bytes(unit2k)} B`, both(microseconds, figures.unitwright.load)],
  ];
}
