import type { SectionName } from '../catalog/directive.ts';
import type { Range } from '../syntax/document.ts';
import type { Diagnostic, Fix } from '../unit/diagnostic.ts';
import { type BundleUnit, companionOf, type LoadedBundle, socketsOf } from '../unit/load-bundle.ts';
import { type Entry, inForce } from '../unit/unit.ts';
import type { AdviceCode } from '../words/advice.ts';
import type { Params } from '../words/words.ts';

/** A mistake in a text: where it stands, what the sentences are filled with, and what would mend it. */
export interface Found extends Range {
  readonly unit: BundleUnit;
  /** The path of the drop-in that it stands in; absent for the unit's own file. */
  readonly file?: string;
  readonly params: Params;
  readonly fixes: readonly Fix[];
}

/**
 * A mistake that people make and systemd does not stop: found, or not. A rule prefers silence to a false alarm. Its
 * sentences stand in `words/advice.ts` by its code, its page beside it.
 */
export interface Rule {
  readonly code: AdviceCode;
  readonly severity: Diagnostic['severity'];
  /** `systemd-analyze verify` complains, too. */
  readonly spoken?: true;
  readonly find: (loaded: LoadedBundle) => readonly Found[];
}

/** A socket unit and the service that it starts. */
export interface Pair {
  readonly socket: BundleUnit;
  readonly service: BundleUnit;
  readonly loaded: LoadedBundle;
}

type Find = Rule['find'];

/** Looks at each unit that systemd would read to its end. */
export const inUnits =
  (find: (unit: BundleUnit, loaded: LoadedBundle) => readonly Found[]): Find =>
  (loaded) =>
    loaded.units.filter(isWhole).flatMap((unit) => find(unit, loaded));

/** Looks at each socket unit, whether its service is here or not. */
export const inSockets =
  (find: (socket: BundleUnit, loaded: LoadedBundle) => readonly Found[]): Find =>
  (loaded) =>
    socketsOf(loaded)
      .filter(isWhole)
      .flatMap((socket) => find(socket, loaded));

/** Looks at each socket unit with the service that it starts, where both are here. */
export const inPairs =
  (find: (pair: Pair) => readonly Found[]): Find =>
  (loaded) =>
    socketsOf(loaded).flatMap((socket) => {
      const service = companionOf(loaded, socket);
      return service && isWhole(socket) && isWhole(service) ? find({ socket, service, loaded }) : [];
    });

/** Whether systemd reads a unit to its end. */
export const isWhole = ({ unit }: BundleUnit): boolean => !unit.stopped && unit.state !== 'masked';

/** The line in force of a setting; undefined where there is none. */
export const lineOf = ({ unit }: BundleUnit, section: SectionName, name: string): Entry | undefined =>
  inForce(unit, name, section).at(-1);

/** What is said of the value of a line. What mends it can be written only where the line is in the unit's own file. */
export function atValue(unit: BundleUnit, entry: Entry, params: Params, fixes: readonly Fix[] = []): Found {
  const { valueStart: start, valueEnd: end } = entry.assignment;
  return at(unit, entry, { start, end }, params, fixes);
}

/** What is said of a line as a whole, from its key on. */
export function atLine(unit: BundleUnit, entry: Entry, params: Params, fixes: readonly Fix[] = []): Found {
  const { keyStart: start, valueEnd: end } = entry.assignment;
  return at(unit, entry, { start, end }, params, fixes);
}

/** What is said of a unit's file as a whole: it stands at the header of a section. */
export function atHeader(unit: BundleUnit, section: SectionName, params: Params, fixes: readonly Fix[] = []): Found {
  const header = unit.unit.document.nodes.find((node) => node.type === 'section' && node.name === section);
  const [start, end] = header?.type === 'section' ? [header.nameStart - 1, header.nameEnd + 1] : [0, 0];
  return { unit, start, end, params, fixes };
}

function at(unit: BundleUnit, { file }: Entry, range: Range, params: Params, fixes: readonly Fix[]): Found {
  const { start, end } = range;
  return file === undefined ? { unit, start, end, params, fixes } : { unit, file, start, end, params, fixes: [] };
}
