import type { Dependency, MountsFor } from './dependency.ts';
import { shownOf } from './show-values.ts';
import { type Unit, valueOf } from './unit.ts';

/** From this version on what is merely useful is wanted rather than required (`WantsMountsFor=`). */
const wantsMounts = 256;
/** From this version on a log namespace has a service of its own to wait for; recorded in 257, not in 252. */
const syncsNamespaces = 254;
/** From this version on a private `/tmp` without default dependencies lies in memory; recorded in 262, not in 257. */
export const memoryTmp = 258;

type Section = 'Socket' | 'Service';

/** Where the directories of a unit are made (`manager->prefix`). */
const folders = {
  RuntimeDirectory: { system: '/run', user: '/run/user/1000' },
  StateDirectory: { system: '/var/lib', user: '/home/user/.local/state' },
  CacheDirectory: { system: '/var/cache', user: '/home/user/.cache' },
  LogsDirectory: { system: '/var/log', user: '/home/user/.local/state/log' },
  ConfigurationDirectory: { system: '/etc', user: '/home/user/.config' },
} as const;

/** The first parts of `a:b c`, without quotes. */
const directoriesOf = (unit: Unit, name: keyof typeof folders, section: Section): readonly string[] =>
  (shownOf(unit, name, section)?.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? []).map((word) =>
    word.replace(/^"(.*)"$/s, '$1').replace(/\\(.)/gs, '$1'),
  );

/** `yes`: `/tmp` and `/var/tmp` of its own, on the same file systems; dynamic users have them too. */
function privateTmp(unit: Unit, section: Section): boolean {
  if (shownOf(unit, 'DynamicUser', section) === 'yes' && unit.context.target < wantsMounts) return true;
  return shownOf(unit, 'PrivateTmp', section) === 'yes';
}

const journal = /^(journal|kmsg)(\+console)?$/;

/** Whether what the commands print goes to the journal, as it does where nothing is set. */
function logs(unit: Unit, section: Section): boolean {
  const input = shownOf(unit, 'StandardInput', section) ?? 'null';
  const quiet = section === 'Service' && !/^(null|data|file)/.test(input);
  const output = shownOf(unit, 'StandardOutput', section) ?? (quiet ? 'inherit' : 'journal');
  return (
    [output, shownOf(unit, 'StandardError', section) ?? 'inherit'].some((one) => journal.test(one)) ||
    (output === 'inherit' && !quiet)
  );
}

/** What commands need before they run. Follows `unit_add_exec_dependencies()`. */
export function* execDependencies(unit: Unit, section: Section): Generator<Dependency> {
  if (unit.context.manager !== 'system') return;
  const after = (other: string): Dependency => ({ type: 'After', unit: other, why: 'exec' });
  if (['StateDirectory', 'CacheDirectory', 'LogsDirectory'].some((name) => shownOf(unit, name, section)))
    yield after('systemd-remount-fs.service');
  if (privateTmp(unit, section)) {
    if (unit.context.target < wantsMounts)
      yield* [after('tmp.mount'), { ...after('tmp.mount'), type: 'Wants' } as const];
    yield after('systemd-tmpfiles-setup.service');
  }
  if (['RootImage', 'RootMStack'].some((name) => shownOf(unit, name, section))) yield after('systemd-udevd.service');
  const namespace = shownOf(unit, 'LogNamespace', section);
  if (!namespace) {
    if (logs(unit, section)) yield after('systemd-journald.socket');
    return;
  }
  const units = [`systemd-journald@${namespace}.socket`, `systemd-journald-varlink@${namespace}.socket`];
  if (unit.context.target >= syncsNamespaces) units.push(`systemd-journald-sync@${namespace}.service`);
  for (const other of units) yield* [after(other), { ...after(other), type: 'Requires' } as const];
}

/** The paths that commands need. Follows `unit_add_exec_dependencies()`. */
export function* execMounts(unit: Unit, section: Section): Generator<MountsFor> {
  const { target, manager } = unit.context;
  const later = target >= wantsMounts ? 'WantsMountsFor' : 'RequiresMountsFor';
  const mounts = (path: string, type: MountsFor['type'] = later): MountsFor => ({ type, path, why: 'exec' });
  const folder = shownOf(unit, 'WorkingDirectory', section) ?? '';
  if (folder.startsWith('/')) yield mounts(folder, 'RequiresMountsFor');
  else if (/^[!-]\//.test(folder) && target >= wantsMounts) yield mounts(folder.slice(1));
  for (const name of ['RootDirectory', 'RootImage', 'RootMStack']) {
    const root = shownOf(unit, name, section);
    if (root) yield mounts(root);
  }
  for (const [name, where] of Object.entries(folders) as [keyof typeof folders, { system: string; user: string }][])
    for (const one of directoriesOf(unit, name, section)) yield mounts(`${where[manager]}/${one}`, 'RequiresMountsFor');
  if (manager !== 'system' || !privateTmp(unit, section)) return;
  const inMemory = target >= memoryTmp && valueOf(unit, 'DefaultDependencies', 'Unit') === false;
  if (target >= wantsMounts && !inMemory) yield mounts('/tmp');
  yield mounts('/var/tmp');
}
