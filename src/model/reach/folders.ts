import type { BundleUnit } from '../unit/load-bundle.ts';
import { inForce, valueOf } from '../unit/unit.ts';
import { type Decider, type Door, line, listenLine, type Proviso, proviso, settingOf } from './answer.ts';
import { groupNamed, makerOf, type Owner, ownerNamed, type Rights, rootOwner } from './rights.ts';

/** A folder on the way to a path: who may pass through it, as far as that can be known. */
export interface Folder {
  readonly path: string;
  /** Undefined where it is not known: it is there before systemd comes, and anyone may have made it. */
  readonly rights: Rights | undefined;
  readonly by: Decider;
  readonly provisos: readonly Proviso[];
}

/**
 * Folders that every system has, with the mode that they have there: `file-hierarchy(7)` and the `tmpfiles.d` that comes with
 * systemd. All are root's. What a system has otherwise, such as a closed `/srv`, it has on purpose.
 */
const standard: Readonly<Record<string, number>> = {
  '/': 0o755,
  '/run': 0o755,
  '/run/lock': 0o755,
  '/run/log': 0o755,
  '/run/systemd': 0o755,
  '/run/user': 0o755,
  '/tmp': 0o1777,
  '/var': 0o755,
  '/var/cache': 0o755,
  '/var/lib': 0o755,
  '/var/log': 0o755,
  '/var/spool': 0o755,
  '/var/tmp': 0o1777,
  '/dev': 0o755,
  '/dev/shm': 0o1777,
  '/etc': 0o755,
  '/home': 0o755,
  '/mnt': 0o755,
  '/opt': 0o755,
  '/srv': 0o755,
  '/usr': 0o755,
  // 0550 on some systems, which lets the same people pass.
  '/root': 0o700,
  '/var/lib/private': 0o700,
  '/var/cache/private': 0o700,
  '/var/log/private': 0o700,
};

/** The folder above a path, and all above that, from the root on. */
const above = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, i, parts) => parts.slice(0, i + 1).join('/') || '/');

/** The folders on the way to a socket or FIFO. Those that are not there are made by systemd (`mkdir_parents_label()`). */
export const foldersOf = (door: Door, path: string): readonly Folder[] =>
  above(path).map((folder, i, all) => folderOf(door, folder, all[i - 1]));

function folderOf(door: Door, path: string, parent: string | undefined): Folder {
  const by = listenLine(door);
  const mode = standard[path];
  if (mode !== undefined) return { path, rights: { mode, ...rootOwner }, by, provisos: [] };
  if (parent === '/run/user')
    return { path, rights: { ...rootOwner, mode: 0o700, owner: ownerOfRuntime(door, path) }, by, provisos: [] };
  if (parent === '/home') return { path, rights: undefined, by, provisos: [] };
  return ofService(door, path) ?? made(door, path);
}

/** `/run/user/1000` is that user's alone (`user-runtime-dir@.service`); `%t` of a user's manager is its own. */
const ownerOfRuntime = ({ socket }: Door, path: string): Owner =>
  socket.unit.context.manager === 'user'
    ? { kind: 'self' }
    : { kind: 'user', name: path.slice(path.lastIndexOf('/') + 1) };

/** A folder that systemd makes where it is not there yet. */
function made(door: Door, path: string): Folder {
  const mode = valueOf(door.socket.unit, 'DirectoryMode');
  const bits = typeof mode === 'number' ? mode : 0o755;
  const kind = makerOf(door);
  const rights = { mode: bits, owner: { kind }, group: { kind } };
  return { path, rights, by: settingOf(door, 'DirectoryMode'), provisos: [proviso('folder-made', { folder: path })] };
}

/** A runtime directory of the service: when that starts, systemd gives it to the service's user. */
function ofService({ service }: Door, path: string): Folder | undefined {
  if (!service) return undefined;
  const base = service.unit.context.manager === 'user' ? '/run/user/1000' : '/run';
  const entry = inForce(service.unit, 'RuntimeDirectory', 'Service').find(
    ({ read }) =>
      read.status === 'accepted' &&
      (read.value as readonly { readonly path: string }[]).some((each) => `${base}/${each.path}` === path),
  );
  if (!entry || valueOf(service.unit, 'DynamicUser', 'Service') === true) return undefined;
  const modeLine = inForce(service.unit, 'RuntimeDirectoryMode', 'Service').at(-1);
  const mode = valueOf(service.unit, 'RuntimeDirectoryMode', 'Service');
  return {
    path,
    rights: { mode: typeof mode === 'number' ? mode : 0o755, ...userOf(service) },
    by: line(service, modeLine ?? entry),
    provisos: [proviso('folder-of-service', { folder: path, service: service.name })],
  };
}

/** Who a service runs as. */
function userOf({ unit }: BundleUnit): Pick<Rights, 'owner' | 'group'> {
  if (unit.context.manager === 'user') return { owner: { kind: 'self' }, group: { kind: 'self' } };
  const owner = ownerNamed(valueOf(unit, 'User', 'Service'));
  const group = valueOf(unit, 'Group', 'Service');
  if (typeof group === 'string') return { owner, group: groupNamed(group) };
  return { owner, group: owner.kind === 'user' ? { kind: 'primary', of: owner.name } : { kind: 'root' } };
}
