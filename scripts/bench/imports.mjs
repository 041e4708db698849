// What the worst texts that one can paste cost, from the paste to what systemd would say of it.
import { bundleModel } from './model.mjs';

const pieces = {
  'lines without a key': () => '\n',
  'unknown keys, each another': (n) => `key${n.toString(36)}=b\n`,
  listeners: (n) => `ListenStream=${1 + (n % 65_000)}\n`,
  'one line of words behind systemctl': () => 'systemctl edit ',
  'one value of continued lines': () => 'a\\\n',
  'misspelt sections and keys': () => '[socket]\nlistenstream=1\n',
  'the banners of systemctl cat': (n) => `# /etc/systemd/system/a${n}.socket\n`,
};

function textOf(piece, size) {
  let text = '[Socket]\n';
  for (let n = 0; text.length < size; n++) text += piece(n);
  return text;
}

/** Rows of [what, milliseconds for 10 kB, for 100 kB, for 1 MB]: the best of three. */
export async function benchImports(root, folder) {
  const model = await import(await bundleModel(root, folder));
  const [{ repairUnit, guessName, splitCat }] = await Promise.all([model.loadRepair(), model.loadAll()]);
  const open = (text) => {
    splitCat(text);
    guessName(text);
    repairUnit(text);
    model.load(model.parse(text), { target: 257, unit: 'a.socket', manager: 'system' });
  };
  const best = (text) =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const from = performance.now();
        open(text);
        return performance.now() - from;
      }),
    );
  return [
    ['import, best of 3', '10 kB', '100 kB', '1 MB'],
    ...Object.entries(pieces).map(([what, piece]) => [
      what,
      ...[10_000, 100_000, 1_000_000].map((size) => `${best(textOf(piece, size)).toFixed(1)} ms`),
    ]),
  ];
}
