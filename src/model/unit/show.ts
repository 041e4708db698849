import type { SectionName } from '../catalog/directive.ts';
import { fact, knownTo, namesIn } from '../catalog/facts.ts';
import { propertiesOf } from '../catalog/properties.ts';
import { defaultOf, hasProperty, knownProperties, printsLines, type UnitType } from '../catalog/properties-defaults.ts';
import { shellQuote } from '../values/shell-quote.ts';
import { dependencies, mountsFor } from './dependencies.ts';
import { dependencyTypes } from './dependency.ts';
import { ownSection } from './sections.ts';
import { addBeside, linkedDirectories, serviceCommands } from './show-beside.ts';
import { deriveExec } from './show-exec.ts';
import { Properties } from './show-properties.ts';
import { deriveService } from './show-service.ts';
import { deriveSocket } from './show-socket.ts';
import { assigned, conditions, printed, type Shown } from './show-values.ts';
import { type Unit, valueOf } from './unit.ts';

export interface ShowOptions {
  /** Everything that the sections govern, with systemd's defaults where nothing is set; else what the file changes. */
  readonly all: boolean;
}

/**
 * The properties of a unit as `systemctl show` prints them: what the file sets, and what systemd derives from it. Left out
 * are the state of a started unit, and what only the machine knows: other mounts than the root's, device units.
 */
export function show(unit: Unit, { all }: ShowOptions): Readonly<Record<string, Shown>> {
  const whole = everything(unit);
  if (all) return whole;
  const bare = everything({ ...unit, entries: [], listeners: [], accept: false });
  const own = assigned(unit);
  return Object.fromEntries(
    Object.entries(whole).filter(([name, value]) => own.has(name) || String(value) !== String(bare[name])),
  );
}

function everything(unit: Unit): Readonly<Record<string, Shown>> {
  const { target } = unit.context;
  const type: UnitType = ownSection(unit.context.unit) === 'Service' ? 'service' : 'socket';
  const properties = new Properties((name) => defaultOf(type, name, target));
  for (const [name, value] of assigned(unit))
    properties.set(name, printed(name, value, unit.context, printsLines(type, name)));
  addBeside(properties, unit);
  deriveUnit(properties, unit);
  deriveExec(properties, unit);
  if (type === 'socket') deriveSocket(properties, unit);
  else deriveService(properties, unit);
  const shown: Record<string, Shown> = {};
  for (const name of governed(type, target)) {
    const value = properties.get(name);
    if (value !== undefined && !(printsLines(type, name) && value.length === 0)) shown[name] = value;
  }
  return shown;
}

/** The names found so far, by type and version. */
const found = new Map<string, ReadonlySet<string>>();

/** Properties that are there only where something is set. */
const besideDefaults: readonly string[] = [
  'Conditions',
  'Asserts',
  'StandardErrorFileDescriptorName',
  ...linkedDirectories.map((name) => `${name}Symlink`),
  ...serviceCommands.map((name) => `${name}Ex`),
];

/** The properties that the sections of a unit govern, in systemd's own order, those that are only derived at the end. */
function governed(type: UnitType, target: number): ReadonlySet<string> {
  const key = `${type} ${target}`;
  const before = found.get(key);
  if (before) return before;
  const sections: readonly SectionName[] = [type === 'socket' ? 'Socket' : 'Service', 'Unit'];
  const names = new Set<string>();
  found.set(key, names);
  const owned = new Set<string>();
  for (const section of sections)
    for (const name of namesIn(section)) {
      const known = fact(section, name);
      const [first, ...beside] = propertiesOf({ section, name });
      if (first !== undefined) owned.add(first);
      if (first === undefined || !known || !knownTo(target, known)) continue;
      for (const property of [first, ...beside.filter((one) => hasProperty(type, one, target))]) names.add(property);
    }
  const derived = knownProperties(type).filter((name) => !owned.has(name) && hasProperty(type, name, target));
  for (const name of [...derived, ...besideDefaults]) names.add(name);
  return names;
}

/** What `[Unit]` makes of itself, in a unit of any type. */
function deriveUnit(properties: Properties, unit: Unit): void {
  for (const type of dependencyTypes) properties.set(type, '');
  const lists = new Map<string, string[]>();
  const add = (type: string, item: string) => {
    const list = lists.get(type);
    if (list) list.push(item);
    else lists.set(type, [item]);
  };
  for (const { type, unit: other, why } of dependencies(unit)) if (why !== 'device') add(type, other);
  for (const { type, path } of mountsFor(unit)) add(type, path);
  for (const type of ['RequiresMountsFor', 'WantsMountsFor']) properties.set(type, '');
  for (const [name, items] of lists) properties.set(name, items.sort().map(shellQuote).join(' '));
  for (const kind of ['Condition', 'Assert'] as const) properties.set(`${kind}s`, conditions(unit, kind));
  if (!properties.get('Description')) properties.set('Description', unit.context.unit);
  properties.set('DefaultDependencies', valueOf(unit, 'DefaultDependencies', 'Unit') === false ? 'no' : 'yes');
  if (!properties.isSet('JobRunningTimeoutUSec')) properties.copy('JobTimeoutUSec', 'JobRunningTimeoutUSec');
  if (properties.get('RefuseManualStop') === 'yes') properties.set('CanStop', 'no');
  if (properties.get('AllowIsolate') === 'yes' && properties.get('RefuseManualStart') !== 'yes')
    properties.set('CanIsolate', 'yes');
}
