import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Entry } from '../../unit/unit.ts';
import type { LogCode } from '../../words/journal-words.ts';
import { type LogFix, placeOf, removing, setting, writing } from '../place.ts';
import { type Cause, cause, entriesOf, type Finder, ownSectionOf, type Scene } from '../scene.ts';
import { mayBeMissing, steps } from './steps.ts';

const commands = [
  'ExecStart',
  'ExecStartPre',
  'ExecStartPost',
  'ExecCondition',
  'ExecReload',
  'ExecStop',
  'ExecStopPost',
];

/** The lines of a unit that run something: those with a program, where it is known, else the one that starts it. */
function commandsOf(unit: BundleUnit, program: string | undefined): readonly Entry[] {
  const all = entriesOf(unit, ownSectionOf(unit), ...commands, 'ExecStopPre');
  const with_ = all.filter(({ assignment }) => program !== undefined && assignment.value.includes(program));
  return with_.length > 0 ? with_ : all.filter(({ directive }) => directive.name === 'ExecStart');
}

/** The prefixes of a command, and its first word. */
const firstWord = (value: string): string => /^[-@:+!|]*("[^"]*"|\S*)/.exec(value)?.[1]?.replaceAll('"', '') ?? '';

function program({ unit, parts }: Scene): readonly Cause[] {
  if (!unit) return [];
  return commandsOf(unit, parts.program)
    .slice(0, 1)
    .flatMap((entry) => {
      const named = { program: firstWord(entry.assignment.value), errno: parts.errno };
      return cause('exec/program', named, placeOf(unit, entry));
    });
}

/** A path as it is outside of the root that systemd builds for a service. */
const outside = (path: string): string => path.replace(/^\/run\/systemd\/(?:unit-root|mount-rootfs)(?=\/)/, '');

/** Puts a dash before a path in a list of them. */
function withDash(value: string, path: string): string | undefined {
  const words = value.split(/\s+/);
  const at = words.findIndex((word) => word.replace(/:.*/, '').replace(/^\+/, '') === path);
  return at < 0 ? undefined : words.with(at, `-${words[at]}`).join(' ');
}

function dashFixes(unit: BundleUnit, entry: Entry, path: string): readonly LogFix[] {
  const value = mayBeMissing.has(entry.directive.name) ? withDash(entry.assignment.value, path) : undefined;
  return value === undefined ? [] : writing(unit, entry, value);
}

/** The settings of a step, or those of them that name the path that the log names. */
function lines(scene: Scene, step: string): readonly Cause[] {
  const { unit, parts } = scene;
  if (!unit) return [];
  const all = entriesOf(unit, ownSectionOf(unit), ...(steps[step] ?? []));
  const path = parts.path === undefined ? undefined : outside(parts.path);
  const naming = all.filter(({ assignment }) => path !== undefined && assignment.value.includes(path));
  return (naming.length > 0 ? naming : all).slice(0, most).flatMap((entry) => {
    const { key, value } = entry.assignment;
    const missing = path ?? (mayBeMissing.has(key) ? value : undefined);
    const fixes =
      missing === undefined || parts.errno !== 'No such file or directory' ? [] : dashFixes(unit, entry, missing);
    const code = naming.includes(entry) ? 'step/path' : 'step/line';
    return cause(code, { key, value, path, step }, placeOf(unit, entry), fixes);
  });
}

/** Of more settings than these none is likely the one. */
const most = 4;

const userLines: Finder = (scene) => {
  const { unit } = scene;
  if (!unit) return [];
  const names = unit.name.endsWith('.socket') ? ['SocketUser', 'User'] : ['User'];
  const [entry] = entriesOf(unit, ownSectionOf(unit), ...names);
  const known = /^(?:root|0)$/.test(entry?.assignment.value ?? '');
  if (!entry || known || scene.parts.errno === 'Operation not permitted') return lines(scene, 'USER');
  const { key, value: user } = entry.assignment;
  const dynamic = unit.name.endsWith('.service') ? setting(unit, 'Service', 'DynamicUser', 'yes', ['User']) : [];
  return cause('step/user', { key, user }, placeOf(unit, entry), dynamic);
};

const groupLines: Finder = (scene) => {
  const { unit } = scene;
  const found = entriesOf(unit, unit ? ownSectionOf(unit) : 'Service', 'Group', 'SupplementaryGroups', 'SocketGroup');
  return found.slice(0, 1).flatMap((entry) => {
    const { key, value: group } = entry.assignment;
    return unit
      ? cause('step/group', { key, group }, placeOf(unit, entry), removing(unit, [entry], `Remove ${key}=`))
      : [];
  });
};

const step: Finder = (scene) => {
  switch (scene.parts.step) {
    case 'EXEC':
      return program(scene);
    case 'USER':
      return userLines(scene);
    case 'GROUP':
      return groupLines(scene);
    default:
      return lines(scene, scene.parts.step ?? '');
  }
};

/** A status from 200 on is that of a step before the program; below it is the program's own. */
const status: Finder = (scene) => {
  const { n, name } = scene.parts;
  const early = Number(n) >= 200 && name !== undefined && name in steps;
  return early ? step({ ...scene, parts: { ...scene.parts, step: name } }) : runs('exec/own')(scene);
};

/** The line that starts the program. */
const runs =
  (code: 'exec/own' | 'exec/line'): Finder =>
  ({ unit }) =>
    unit
      ? commandsOf(unit, undefined)
          .slice(-1)
          .flatMap((entry) => cause(code, { program: firstWord(entry.assignment.value) }, placeOf(unit, entry)))
      : [];

const environmentFile: Finder = ({ unit }) =>
  entriesOf(unit, 'Service', 'EnvironmentFile')
    .filter(({ assignment }) => !assignment.value.startsWith('-'))
    .flatMap((entry) => {
      const { value } = entry.assignment;
      return unit
        ? cause('exec/environment', { path: value }, placeOf(unit, entry), writing(unit, entry, `-${value}`))
        : [];
    });

const ofService =
  (code: Parameters<typeof cause>[0], ...names: readonly string[]): Finder =>
  ({ unit }) =>
    entriesOf(unit, 'Service', ...names).flatMap((entry) => {
      const { key, value } = entry.assignment;
      return unit ? cause(code, { key, value }, placeOf(unit, entry), removing(unit, [entry], `Remove ${key}=`)) : [];
    });

const startTimeout: Finder = (scene) => {
  const { unit } = scene;
  const [type] = entriesOf(unit, 'Service', 'Type').slice(-1);
  if (!unit || !type) return [];
  const value = type.assignment.value;
  if (!/^(?:notify|notify-reload|forking|dbus)$/.test(value)) return [];
  return cause('timeout/type', { type: value }, placeOf(unit, type), writing(unit, type, 'exec'));
};

const notifyAccess: Finder = ({ unit }) =>
  unit?.name.endsWith('.service')
    ? cause('notify/all', {}, undefined, setting(unit, 'Service', 'NotifyAccess', 'all', ['Type']))
    : [];

export const execFinders: Readonly<Partial<Record<LogCode, Finder>>> = {
  'exec/step': step,
  'exec/status': status,
  'exec/killed': runs('exec/line'),
  'exec/dumped': runs('exec/line'),
  'exec/directory': (scene) =>
    ['RUNTIME_DIRECTORY', 'STATE_DIRECTORY', 'CACHE_DIRECTORY', 'LOGS_DIRECTORY', 'CONFIGURATION_DIRECTORY'].flatMap(
      (each) => lines({ ...scene, parts: { ...scene.parts, path: undefined } }, each),
    ),
  'exec/environment-file': environmentFile,
  'timeout/start': startTimeout,
  'result/protocol': startTimeout,
  'timeout/watchdog': ofService('watchdog/line', 'WatchdogSec'),
  'timeout/runtime': ofService('runtime/line', 'RuntimeMaxSec'),
  'pid/missing': ofService('pid/line', 'PIDFile'),
  'pid/foreign': ofService('pid/line', 'PIDFile'),
  'notify/access': notifyAccess,
  'left/at-start': ofService('left/line', 'KillMode'),
  'left/at-stop': ofService('left/line', 'KillMode'),
  'line/kill-none': ofService('left/line', 'KillMode'),
  'oom/killed': ofService('oom/line', 'MemoryMax', 'MemoryHigh', 'OOMPolicy'),
  'unit/no-firewall': ofService('firewall/line', 'IPAddressDeny', 'IPAddressAllow', 'DeviceAllow', 'DevicePolicy'),
};
