// Times one parser in a process of its own: `node parser-child.mjs WHICH MODEL`, MODEL being the bundled model's path.
// Prints JSON. Each figure comes from 9 timed rounds after 3 that warm up.
import { pathToFileURL } from 'node:url';
import { megabytes, unit2k, unit600 } from './texts.mjs';

const [which, model] = process.argv.slice(2);
const CONTEXT = { target: 257, unit: 'app.socket', manager: 'system' };

async function functionsOf(name) {
  if (name === 'ini') return { parse: (await import('ini')).parse };
  if (name === 'js-ini') {
    const { parse } = await import('js-ini');
    return { parse: (text) => parse(text, { comment: ['#', ';'], nothrow: true }) }; // it throws on a continuation line
  }
  const { parse, load } = await import(pathToFileURL(model).href);
  return { parse, load: (text) => load(parse(text), CONTEXT) };
}

/** Milliseconds of one call: the best and the median round; a round lasts at least `atLeast` ms. */
function time(call, atLeast) {
  const round = (times) => {
    const start = performance.now();
    for (let i = 0; i < times; i++) call();
    return (performance.now() - start) / times;
  };
  let times = 1;
  while (round(times) * times < atLeast) times *= 2;
  for (let i = 0; i < 3; i++) round(times);
  const rounds = Array.from({ length: 9 }, () => round(times)).sort((a, b) => a - b);
  return { best: rounds[0], median: rounds[4] };
}

const { parse, load } = await functionsOf(which);
console.log(
  JSON.stringify({
    small: time(() => parse(unit600), 50),
    full: time(() => parse(megabytes.full), 1),
    plain: time(() => parse(megabytes.plain), 1),
    ...(load && { load: time(() => load(unit2k), 50) }),
  }),
);
