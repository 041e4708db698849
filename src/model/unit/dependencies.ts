import { propertiesOf } from '../catalog/properties.ts';
import type { Context } from '../values/kind.ts';
import { isNormalized, simplifyPath } from '../values/paths.ts';
import { splitUnitName } from '../values/unit-name.ts';
import { execDependencies, execMounts } from './dependencies-exec.ts';
import { type Dependency, type DependencyType, dependencyTypes, type MountsFor, type Why } from './dependency.ts';
import { ownSection } from './sections.ts';
import { stageOf } from './show-stage.ts';
import { shownOf } from './show-values.ts';
import { inForce, type Unit, valueOf } from './unit.ts';

const isService = ({ context }: Unit): boolean => ownSection(context.unit) === 'Service';

/**
 * What a unit is tied to, each once for each type: as written, and as systemd adds it. Of the mounts that paths need it
 * names only that of the root; the others are the machine's. Follows `unit_load()`, `socket_add_extras()` and `service_add_extras()`.
 */
export function dependencies(unit: Unit): readonly Dependency[] {
  const stage = stageOf(unit);
  const found = [...written(unit)];
  if (stage !== 'read') found.push(...(isService(unit) ? ofService(unit) : ofSocket(unit)));
  if (stage === 'loaded') found.push(...ofPlace(unit));
  const seen = new Set<string>();
  return found.filter(({ type, unit: other }) => {
    // systemd says that devices cannot be delayed, and drops the order.
    if (other === unit.context.unit || (type === 'Before' && other.endsWith('.device'))) return false;
    const key = `${type} ${other}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

function* written(unit: Unit): Generator<Dependency> {
  for (const { directive, read, effective } of unit.entries) {
    if (!effective || read.status !== 'accepted' || (directive.section !== 'Unit' && directive.name !== 'Sockets'))
      continue;
    for (const property of propertiesOf(directive)) {
      const type = dependencyTypes.find((one) => one === property);
      if (type) for (const other of strings(read.value)) yield { type, unit: other, why: 'file' };
    }
  }
}

const each = (types: readonly DependencyType[], unit: string, why: Why): readonly Dependency[] =>
  types.map((type) => ({ type, unit, why }));

/** Whether the unit wants what `DefaultDependencies=` adds. */
const wantsDefaults = (unit: Unit): boolean => valueOf(unit, 'DefaultDependencies', 'Unit') !== false;

/** The unit that a socket starts as a whole; undefined where every connection starts an instance. */
export function triggered(unit: Unit): string | undefined {
  if (unit.accept && unit.listeners.every((l) => l.classes.has('stream'))) return undefined;
  const service = valueOf(unit, 'Service');
  return typeof service === 'string' ? service : unit.context.unit.replace(/\.socket$/, '.service');
}

const commands = ['ExecStartPre', 'ExecStartPost', 'ExecStopPre', 'ExecStopPost'];

/** Whether a socket runs commands of its own. */
const runsCommands = (unit: Unit): boolean => commands.some((name) => inForce(unit, name).length > 0);

function* ofSocket(unit: Unit): Generator<Dependency> {
  const service = triggered(unit);
  if (service !== undefined) yield* each(['Before', 'Triggers'], service, 'service');
  if (stageOf(unit) === 'halfway') return;
  const device = valueOf(unit, 'BindToDevice');
  if (typeof device === 'string' && device !== 'lo') yield* each(['BindsTo', 'After'], deviceUnit(device), 'device');
  if (runsCommands(unit)) yield* execDependencies(unit, 'Socket');
  if (!wantsDefaults(unit)) return;
  yield* each(['Before'], 'sockets.target', 'default');
  if (unit.context.manager === 'system') yield* each(['Requires', 'After'], 'sysinit.target', 'default');
  yield* each(['Before', 'Conflicts'], 'shutdown.target', 'default');
}

const deviceUnit = (name: string): string => `sys-subsystem-net-devices-${escapeName(name)}.device`;

function* ofService(unit: Unit): Generator<Dependency> {
  yield* execDependencies(unit, 'Service');
  if (shownOf(unit, 'BusName', 'Service')) yield* each(['Requires', 'After'], 'dbus.socket', 'exec');
  if (!wantsDefaults(unit)) return;
  if (unit.context.manager === 'system') yield* each(['Requires', 'After'], 'sysinit.target', 'default');
  else yield* each(['Requires'], 'basic.target', 'default');
  yield* each(['After'], 'basic.target', 'default');
  yield* each(['Before', 'Conflicts'], 'shutdown.target', 'default');
}

/** The slice that the unit is in, and the root of the file systems that it needs. */
function* ofPlace(unit: Unit): Generator<Dependency> {
  yield* each(['Requires', 'After'], sliceOf(unit), 'slice');
  if (mountsFor(unit).length > 0) yield* each(['After'], '-.mount', 'mount');
}

/** The slice of a unit. */
export const sliceOf = (unit: Unit): string =>
  shownOf(unit, 'Slice', ownSection(unit.context.unit)) ?? defaultSlice(unit.context);

/** From this version on the units of users have a slice of their own for programs. */
const appSlice = 247;

/** The slice of a unit that says nothing about it; the instances of a template share one. Follows `unit_set_default_slice()`. */
function defaultSlice({ unit, manager, target }: Context): string {
  const { prefix, instance } = splitUnitName(unit) ?? {};
  const parent = manager === 'system' ? 'system' : 'app';
  if (manager === 'user' && target < appSlice) return '-.slice';
  return instance && prefix ? `${parent}-${escapeName(prefix)}.slice` : `${parent}.slice`;
}

/** A text as a part of a unit's name. Follows `unit_name_escape`. */
const escapeName = (text: string): string =>
  text
    .replace(/^\.|[^A-Za-z0-9:_./]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replaceAll('/', '-');

/** The paths whose file systems a unit needs, each once for each type: as written, of its listeners, of its commands. */
export function mountsFor(unit: Unit): readonly MountsFor[] {
  const stage = stageOf(unit);
  const found: MountsFor[] = [];
  for (const type of ['RequiresMountsFor', 'WantsMountsFor'] as const)
    for (const { read } of inForce(unit, type, 'Unit'))
      if (read.status === 'accepted') for (const path of strings(read.value)) found.push({ type, path, why: 'file' });
  if (stage !== 'read') {
    found.push(...listenerMounts(unit));
    if (isService(unit)) found.push(...execMounts(unit, 'Service'));
    else if (stage !== 'halfway' && runsCommands(unit)) found.push(...execMounts(unit, 'Socket'));
  }
  const seen = new Set<string>();
  return found.filter(({ type, path }) => {
    const key = `${type} ${path}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Listeners whose value is a path, and nothing else. */
const pathTypes = ['ListenFIFO', 'ListenSpecial', 'ListenUSBFunction'];

function* listenerMounts(unit: Unit): Generator<MountsFor> {
  for (const { type, entry } of unit.listeners) {
    const written = entry.read.status === 'accepted' ? pathOf(entry.read.value, pathTypes.includes(type)) : undefined;
    const path = written === undefined ? undefined : simplifyPath(written, unit.context.target);
    // A way up ends it for the unit.
    if (path !== undefined && !isNormalized(path)) return;
    if (path !== undefined) yield { type: 'RequiresMountsFor', path, why: 'listener' };
  }
}

/** The path in what a listener's value was read as. */
function pathOf(value: unknown, plain: boolean): string | undefined {
  if (typeof value === 'string') return plain ? value : undefined;
  return typeof value === 'object' && value !== null && 'path' in value ? String(value.path) : undefined;
}
