import { packed, recorded } from './defaults.generated.ts';

/** The types of unit whose defaults are known. */
export type UnitType = 'socket' | 'service';

/** A value in each recorded version, undefined where there is no such property, `?` where it is not fixed. */
type History = readonly (string | undefined)[];

function unpack(): ReadonlyMap<string, History> {
  const histories = new Map<string, History>();
  for (const line of packed.trim().split('\n')) {
    const [names = '', type, ...values] = line.split('|');
    const history = recorded.map((_, i) => values[Math.min(i, values.length - 1)]);
    const known = history.map((value) => (value === '-' ? undefined : value));
    for (const name of names.split(','))
      for (const one of type === 'both' ? ['socket', 'service'] : [type]) histories.set(`${one}.${name}`, known);
  }
  return histories;
}

let histories: ReadonlyMap<string, History> | undefined;

/** The value of a version; of one that was not recorded, that of the recorded one before it, or else of the next that has one. */
function valueIn(history: History, target: number): string | undefined {
  const at = recorded.findLastIndex((version) => version <= target);
  if (recorded[at] === target) return history[at];
  return history[at] ?? history.find((value, i) => i > at && value !== undefined);
}

function historyOf(type: UnitType, property: string): History | undefined {
  histories ??= unpack();
  return histories.get(`${type}.${property}`);
}

/**
 * What `systemctl show` prints for a property that a unit does not set; undefined where it prints nothing, or where that
 * depends on the unit or the machine.
 */
export function defaultOf(type: UnitType, property: string, target: number): string | undefined {
  const history = historyOf(type, property);
  const value = history && valueIn(history, target);
  return value === '?' ? undefined : value;
}

/**
 * Whether units of a version have a property; of one that was not recorded, whether those of the recorded one before it
 * have. A property without any default has a line for each value, and can be anywhere.
 */
export function hasProperty(type: UnitType, property: string, target: number): boolean {
  const history = historyOf(type, property);
  const at = recorded.findLastIndex((version) => version <= target);
  return !history || history[Math.max(at, 0)] !== undefined;
}

/** Whether a property has a line for each of its values, and none where nothing is set. */
export const printsLines = (type: UnitType, property: string): boolean => historyOf(type, property) === undefined;

/** Every property that units of a type have in any recorded version, but for those with a line for each value. */
export function knownProperties(type: UnitType): readonly string[] {
  histories ??= unpack();
  return [...histories.keys()].filter((key) => key.startsWith(`${type}.`)).map((key) => key.slice(type.length + 1));
}
