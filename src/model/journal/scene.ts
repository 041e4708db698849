import { type Advice, adviceOn } from '../rules/advise.ts';
import { unitOf } from '../unit/bundle.ts';
import type { Diagnostic } from '../unit/diagnostic.ts';
import { type BundleUnit, companionOf, type LoadedBundle, socketsOf } from '../unit/load-bundle.ts';
import { type Entry, inForce } from '../unit/unit.ts';
import { type CauseCode, causeWords } from '../words/journal-cause-words.ts';
import type { LogParts } from '../words/journal-word.ts';
import { type ProblemCode, problemWords } from '../words/problems.ts';
import { type LogFix, type Place, placeOfDiagnostic } from './place.ts';
import type { Recognised } from './recognise.ts';

/** What the units at hand have to do with a line of the log. */
export interface Cause {
  readonly code: CauseCode | ProblemCode;
  /** What it is, and what to do about it. */
  readonly words: string;
  readonly place: Place | undefined;
  readonly fixes: readonly LogFix[];
}

/** The units at hand, and what is worked out about them once for all lines. */
export interface Stage {
  readonly loaded: LoadedBundle;
  readonly advice: () => readonly Advice[];
}

/** A line of the log, and the units at hand that it is about. */
export interface Scene extends Stage {
  readonly found: Recognised;
  readonly parts: LogParts;
  /** The name of the unit that the line is about; an instance by its template. */
  readonly name: string | undefined;
  /** That unit, where it is at hand. */
  readonly unit: BundleUnit | undefined;
  /** The socket and the service of its pair. */
  readonly socket: BundleUnit | undefined;
  readonly service: BundleUnit | undefined;
}

/** Looks for the cause of a line in the units at hand. */
export type Finder = (scene: Scene) => readonly Cause[];

export function stageOf(loaded: LoadedBundle): Stage {
  let advice: readonly Advice[] | undefined;
  return {
    loaded,
    advice: () => {
      advice ??= adviceOn(loaded);
      return advice;
    },
  };
}

/** An instance of a template by the name of the template: `app@0-127.0.0.1:80-….service` is `app@.service`. */
export const withoutInstance = (name: string): string => name.replace(/^([^@]*@).*(\.[a-z]+)$/, '$1$2');

/** The unit of that name at hand; an instance is that of its template. */
export const unitAtHand = ({ units }: LoadedBundle, name: string | undefined): BundleUnit | undefined =>
  name === undefined
    ? undefined
    : (units.find((each) => each.name === name) ?? units.find((each) => each.name === withoutInstance(name)));

export function sceneOf(stage: Stage, found: Recognised, name: string | undefined): Scene {
  const unit = unitAtHand(stage.loaded, name);
  const isSocket = unit?.name.endsWith('.socket') === true;
  const sockets = socketsOf(stage.loaded);
  const socket = isSocket ? unit : sockets.find((each) => unit && companionOf(stage.loaded, each) === unit);
  const service = isSocket && unit ? companionOf(stage.loaded, unit) : unit;
  return { ...stage, found, parts: found.parts, name, unit, socket, service };
}

export const cause = (
  code: CauseCode,
  parts: LogParts = {},
  place?: Place,
  fixes: readonly LogFix[] = [],
): readonly Cause[] => [{ code, words: causeWords(code, parts), place, fixes }];

/** The assignments in force of some settings of a unit's own section, in the order of the names. */
export function entriesOf(
  unit: BundleUnit | undefined,
  section: string,
  ...names: readonly string[]
): readonly Entry[] {
  return unit ? names.flatMap((name) => inForce(unit.unit, name, section)) : [];
}

export const ownSectionOf = ({ name }: BundleUnit): 'Socket' | 'Service' =>
  name.endsWith('.socket') ? 'Socket' : 'Service';

/** What our advice says of the units at hand, as causes: of one code, and of one unit where that is given. */
export function advised(scene: Scene, code: ProblemCode, unit?: BundleUnit): readonly Cause[] {
  return scene.advice().flatMap((advice) => {
    const at = unitAtHand(scene.loaded, advice.unit);
    if (advice.diagnostic.code !== code || !at || (unit && at !== unit)) return [];
    return said(at, advice.diagnostic);
  });
}

/** A diagnostic of a unit as the cause of a line. */
export function said(unit: BundleUnit, diagnostic: Diagnostic): readonly Cause[] {
  const { wrong, instead } = problemWords(diagnostic.code, diagnostic.params);
  const place = placeOfDiagnostic(unit, diagnostic);
  const fixes = diagnostic.file === undefined ? diagnostic.fixes.map((fix) => ({ ...fix, unit: unit.name })) : [];
  return [{ code: diagnostic.code, words: [wrong, instead].filter(Boolean).join(' '), place, fixes }];
}

/** The files of a unit by the name that systemd prints: a path, or the unit itself. */
export const unitOfPath = (path: string): string => unitOf({ name: path });
