// Links: how long they are beside other ways to put the same bundle into an address, and what the worst of them cost.
import { deflateRawSync } from 'node:zlib';
import lzString from 'lz-string';
import { bundleModel } from './model.mjs';

/** Other ways, each with all that a link of ours carries; ours has a checksum besides. */
const ways = {
  'JSON + base64': (json) => Buffer.from(json).toString('base64url'),
  'lz-string': (json) => lzString.compressToEncodedURIComponent(json),
  deflate: (json) => deflateRawSync(json, { level: 9 }).toString('base64url'),
};

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** Milliseconds of one call: the median of some. */
function cost(call, runs = 9) {
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    call();
    return performance.now() - from;
  });
  return `${middle(times).toFixed(times[0] < 10 ? 2 : 0)} ms`;
}

/** Presets as the page opens them, and every known program behind a socket in every sandbox. */
async function bundles(model) {
  await model.loadAll();
  const [{ presets }, companion] = await Promise.all([model.loadPresets(), model.loadCompanion()]);
  const text = '[Unit]\nDescription=Front door\n\n[Socket]\nListenStream=9000\n\n[Install]\nWantedBy=sockets.target\n';
  const front = model.loadBundle({ name: 'front', target: 257, files: [{ name: 'front.socket', text }] });
  const opened = ({ name, file, text: own, manager }) => ({
    name,
    target: 257,
    ...(manager ? { manager } : {}),
    files: [{ name: file, text: own }],
  });
  const behind = (program, hardening) =>
    companion.changeSetup(front, front.units[0], { program, taking: program.taking, hardening }).bundle;
  const of = (level) => companion.programs.map((program) => behind(program, level));
  return {
    'presets with their services': presets.map((preset) => companion.pairFor(opened(preset), preset)),
    'programs behind a socket': of('none'),
    'the same, in the sensible sandbox': of('sensible'),
    'the same, in the strict sandbox': of('strict'),
  };
}

/** Rows of [what, characters: median and most], then rows of [what, milliseconds]. */
export async function benchLinks(root, folder) {
  const model = await import(await bundleModel(root, folder));
  const { encodeLink, readLink } = await model.loadLinks();
  const groups = await bundles(model);
  const lengths = (all) => `${middle(all)} / ${Math.max(...all)}`;
  const pair = groups['presets with their services'][0];
  const link = encodeLink(pair);
  // The frame of a link that inflates to 100 MB, with the checksum that such a link needs.
  const bomb = forged(deflateRawSync(Buffer.alloc(100 * 1024 * 1024)));
  return [
    ['characters, median / most', 'Unitwright', ...Object.keys(ways)],
    ...Object.entries(groups).map(([what, all]) => [
      what,
      lengths(all.map((bundle) => encodeLink(bundle).length - 1)),
      ...Object.values(ways).map((way) => lengths(all.map((bundle) => way(JSON.stringify(bundle)).length))),
    ]),
    [],
    ['write the link of a pair', cost(() => encodeLink(pair), 99)],
    ['read it', cost(() => readLink(link), 99)],
    ['refuse one that inflates to 100 MB', cost(() => expectRefusal(readLink(bomb), 'too-large'))],
    [
      'refuse 1.5 million letters of junk',
      cost(() => expectRefusal(readLink(`#3${'Ab9_'.repeat(390_000)}`), 'damaged')),
    ],
    ['refuse 4 million signs', cost(() => expectRefusal(readLink(`#3${'!'.repeat(4_000_000)}`), 'too-large'))],
    ['read the longest readable link', cost(() => readLink(`#a=b${'&a=%41'.repeat(10_900)}`))],
  ];
}

function expectRefusal(read, code) {
  if (read.code !== code) throw new Error(`expected ${code}, got ${JSON.stringify(read).slice(0, 80)}`);
}

/** A link of format 3 round any compressed bytes: docs/permalink.md says what it is made of. */
function forged(body) {
  let sum = 0xb704ce;
  for (const byte of [0x33, ...body]) {
    sum ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x800000 ? ((sum << 1) ^ 0x1864cfb) & 0xffffff : sum << 1;
  }
  return `#3${Buffer.from([sum >> 16, (sum >> 8) & 255, sum & 255, ...body]).toString('base64url')}`;
}
