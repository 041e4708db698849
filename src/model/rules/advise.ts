import type { Diagnostic } from '../unit/diagnostic.ts';
import type { BundleUnit, LoadedBundle } from '../unit/load-bundle.ts';
import { allRules } from './all-rules.ts';
import { ignoredIn } from './ignore.ts';
import type { Found, Rule } from './rule.ts';

/** A piece of advice, and the unit whose text it is about. */
export interface Advice {
  readonly unit: string;
  readonly diagnostic: Diagnostic;
}

/**
 * All that there is to say about a bundle beyond what systemd says, rule by rule. What a comment in a unit ignores
 * (`# unitwright: ignore code`) is not said of that unit. Needs `loadAll()`.
 */
export function adviceOn(loaded: LoadedBundle): readonly Advice[] {
  const ignored = new Map(loaded.units.map((unit) => [unit.name, ignoredIn(unit)]));
  return allRules.flatMap((rule) =>
    rule
      .find(loaded)
      .filter(({ unit }) => !ignored.get(unit.name)?.has(rule.code))
      .map((found) => ({ unit: found.unit.name, diagnostic: diagnosticOf(rule, found) })),
  );
}

function diagnosticOf({ code, severity, spoken }: Rule, { file, start, end, params, fixes }: Found): Diagnostic {
  return {
    code,
    source: 'advice',
    severity,
    effect: 'noted',
    start,
    end,
    params,
    fixes,
    ...(file === undefined ? {} : { file }),
    ...(spoken ? { spoken } : {}),
  };
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
