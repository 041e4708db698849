import type { BundleUnit, LoadedBundle } from '../unit/load-bundle.ts';
import { bindsItself } from './binds-itself.ts';
import { neverAccepts } from './never-accepts.ts';
import { noTemplate } from './no-template.ts';
import { proxyAlone } from './proxy-alone.ts';
import { type Advice, type PairRule, pairsOf } from './rule.ts';
import { runtimeDirectory } from './runtime-directory.ts';
import { severalOnStdin } from './several-on-stdin.ts';
import { startedAtBoot } from './started-at-boot.ts';

const pairRules: readonly PairRule[] = [
  severalOnStdin,
  startedAtBoot,
  proxyAlone,
  runtimeDirectory,
  neverAccepts,
  bindsItself,
];

/** All that there is to say about a bundle beyond what systemd says, in the order of its units. Needs `loadAll()`. */
export function adviceOn(loaded: LoadedBundle): readonly Advice[] {
  const pairs = pairsOf(loaded);
  return [...pairRules.flatMap((rule) => pairs.flatMap(rule)), ...noTemplate(loaded)];
}

/** A bundle with our advice among what systemd says of each unit. */
export function advised(loaded: LoadedBundle): LoadedBundle {
  const advice = adviceOn(loaded);
  return advice.length === 0 ? loaded : { ...loaded, units: loaded.units.map((unit) => withAdvice(unit, advice)) };
}

function withAdvice(each: BundleUnit, advice: readonly Advice[]): BundleUnit {
  const own = advice.filter(({ unit }) => unit === each.name).map(({ diagnostic }) => diagnostic);
  if (own.length === 0) return each;
  const diagnostics = [...each.unit.diagnostics, ...own].toSorted((a, b) => a.start - b.start);
  return { ...each, unit: { ...each.unit, diagnostics } };
}
