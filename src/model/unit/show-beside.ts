import { since } from '../values/command-reader.ts';
import { infinity } from '../values/parse-time.ts';
import { ownSection } from './sections.ts';
import type { Properties } from './show-properties.ts';
import type { Shown } from './show-values.ts';
import { inForce, type Unit, valueOf } from './unit.ts';

/** The commands of a service. */
export const serviceCommands = [
  'ExecCondition',
  'ExecStartPre',
  'ExecStart',
  'ExecStartPost',
  'ExecReload',
  'ExecReloadPost',
  'ExecStop',
  'ExecStopPost',
] as const;

/** Directories that can have symbolic links. */
export const linkedDirectories = ['RuntimeDirectory', 'StateDirectory', 'CacheDirectory', 'LogsDirectory'] as const;

/** From this version on directories without a link are listed too; recorded in 257, not in 252. */
const listsAll = 254;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The items of all assignments in force of a list. */
const itemsOf = (unit: Unit, name: string): readonly Fields[] =>
  inForce(unit, name, ownSection(unit.context.unit)).flatMap(({ read }) =>
    read.status === 'accepted' && Array.isArray(read.value) ? read.value.filter(isFields) : [],
  );

const lines = (all: readonly string[]): Shown => (all.length === 1 ? (all[0] ?? '') : all);

/** What the values say in properties of their own, beside the plain one. */
export function addBeside(properties: Properties, unit: Unit): void {
  const section = ownSection(unit.context.unit);
  for (const { directive, read, effective } of unit.entries) {
    if (!effective || read.status !== 'accepted' || directive.section !== section || !isFields(read.value)) continue;
    const { soft } = read.value;
    if (typeof soft === 'bigint')
      properties.set(`${directive.name}Soft`, soft === infinity ? 'infinity' : String(soft));
  }
  for (const [name, usual] of Object.entries(streams)) descriptor(properties, unit, name, usual);
  for (const name of linkedDirectories) properties.set(`${name}Symlink`, links(unit, name));
  if (section === 'Service') for (const name of serviceCommands) properties.set(`${name}Ex`, commands(unit, name));
  for (const name of ['RootHash', 'RootHashSignature']) {
    const hash = properties.get(name);
    if (typeof hash !== 'string' || !hash.startsWith('/')) continue;
    properties.set(`${name}Path`, hash);
    properties.set(name, '');
  }
  if (valueOf(unit, 'Delegate', section) !== undefined)
    properties.set('DelegateControllers', controllers(valueOf(unit, 'Delegate', section)));
}

/** What a stream's descriptor is called where no name is given. */
const streams = { StandardInput: 'stdin', StandardOutput: 'stdout', StandardError: 'stderr' };

function descriptor(properties: Properties, unit: Unit, name: string, usual: string): void {
  const value = valueOf(unit, name, ownSection(unit.context.unit));
  if (isFields(value) && value.to === 'fd') properties.set(`${name}FileDescriptorName`, String(value.name ?? usual));
}

/** Whether the commands can only read one of the directories. */
export const hasReadOnly = (unit: Unit, name: string): boolean =>
  itemsOf(unit, name).some((item) => 'readOnly' in item);

/** The directories with their links, in the order of the alphabet. */
function links(unit: Unit, name: string): Shown {
  const all = itemsOf(unit, name)
    .filter(({ link }) => link !== undefined || unit.context.target >= listsAll)
    .map(({ path, link = '' }) => `${path}:${link}`);
  return lines([...new Set(all)].sort());
}

/** The names of what stands before a command, in systemd's own order. */
const flagNames: readonly (readonly [flag: string, name: string])[] = [
  ['-', 'ignore-failure'],
  ['+', 'privileged'],
  ['!', 'no-setuid'],
  ['!!', 'ambient'],
  [':', 'no-env-expand'],
  ['|', 'via-shell'],
];

function flagsOf(flags: string, target: number): string {
  const exclamation = flags.replace(/[^!]/g, '');
  return flagNames
    .filter(([flag]) => flag !== '!!' || target < since.noAmbient)
    .filter(([flag]) => (flag.startsWith('!') ? flag === exclamation : flags.includes(flag)))
    .map(([, name]) => name)
    .join(' ');
}

/** Commands with the names of their flags. */
function commands(unit: Unit, name: string): Shown {
  const all = itemsOf(unit, name).map(
    ({ path, argv, flags }) =>
      `{ path=${path} ; argv[]=${Array.isArray(argv) ? argv.join(' ') : ''} ; flags=${flagsOf(String(flags), unit.context.target)} ; ` +
      'start_time=[n/a] ; stop_time=[n/a] ; pid=0 ; code=(null) ; status=0/0 }',
  );
  return lines(all);
}

/** What a machine without the old hierarchy can delegate, in the order in which it is listed. */
const allControllers = ['cpu', 'cpuset', 'io', 'memory', 'pids'];

function controllers(value: unknown): string {
  if (!Array.isArray(value)) return value === 'yes' ? allControllers.join(' ') : '';
  return allControllers.filter((name) => value.includes(name)).join(' ');
}
