import type { SectionName } from '../catalog/directive.ts';
import type { Diagnostic, Fix } from '../unit/diagnostic.ts';
import { type BundleUnit, companionOf, type LoadedBundle, socketsOf } from '../unit/load-bundle.ts';
import { type Entry, inForce } from '../unit/unit.ts';
import type { ProblemCode } from '../words/problems.ts';
import type { Params } from '../words/words.ts';

/** A piece of advice, and the unit whose text it is about. */
export interface Advice {
  readonly unit: string;
  readonly diagnostic: Diagnostic;
}

/** A socket unit and the service that it starts. */
export interface Pair {
  readonly socket: BundleUnit;
  readonly service: BundleUnit;
  readonly loaded: LoadedBundle;
}

/** A mistake that people make and about which systemd is silent: found, or not. It prefers silence to a false alarm. */
export type PairRule = (pair: Pair) => readonly Advice[];

/** The pairs of a bundle that are here as a whole. */
export const pairsOf = (loaded: LoadedBundle): readonly Pair[] =>
  socketsOf(loaded).flatMap((socket) => {
    const service = companionOf(loaded, socket);
    return service ? [{ socket, service, loaded }] : [];
  });

/** The line in force of a setting; undefined where there is none, or where a drop-in has it. */
export function lineOf({ unit }: BundleUnit, section: SectionName, name: string): Entry | undefined {
  const entry = inForce(unit, name, section).at(-1);
  return entry?.file === undefined ? entry : undefined;
}

/** Advice about the value of a line. */
export function about(
  { name }: BundleUnit,
  { assignment }: Entry,
  code: ProblemCode,
  params: Params,
  more: { readonly severity?: Diagnostic['severity']; readonly fixes?: readonly Fix[] } = {},
): Advice {
  const { valueStart: start, valueEnd: end } = assignment;
  const { severity = 'warning', fixes = [] } = more;
  return {
    unit: name,
    diagnostic: { code, source: 'advice', severity, effect: 'noted', start, end, params, fixes },
  };
}
