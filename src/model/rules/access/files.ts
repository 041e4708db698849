import type { BundleUnit } from '../../unit/load-bundle.ts';
import { type Listener, valueOf } from '../../unit/unit.ts';

/** The mode of sockets and FIFOs where `SocketMode=` is not set. */
export const usualMode = 0o666;

/** What a mode lets its three classes do; connecting to a socket takes the right to write. */
export interface Rights {
  readonly owner: number;
  readonly group: number;
  readonly others: number;
}

export const read = 4;
export const write = 2;

export const rightsOf = (mode: number): Rights => ({
  owner: (mode >> 6) & 7,
  group: (mode >> 3) & 7,
  others: mode & 7,
});

/** The mode that `SocketMode=` sets; undefined where it is not set. */
export function modeOf({ unit }: BundleUnit): number | undefined {
  const mode = valueOf(unit, 'SocketMode');
  return typeof mode === 'number' ? mode : undefined;
}

/** The text in force of `SocketUser=` or the like, specifiers replaced; undefined where it is not set. */
export function nameIn({ unit }: BundleUnit, directive: 'SocketUser' | 'SocketGroup'): string | undefined {
  const value = valueOf(unit, directive);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether a name or number is that of root, whom no mode keeps out. */
export const isRoot = (name: string | undefined): boolean => name === undefined || name === 'root' || name === '0';

/** Places that are open to every user, also in the units of one. */
const shared = /^\/(?:tmp|var\/tmp|dev\/shm)\//;

/**
 * The listeners that are files which other users can get at: Unix sockets by path, and FIFOs. In a user's unit only those
 * in the folders for everybody, as a user's runtime folder lets no one else in.
 */
export const filesOf = ({ unit }: BundleUnit): readonly Listener[] =>
  unit.listeners.filter(
    ({ classes, address }) =>
      (classes.has('path') || classes.has('fifo')) && (unit.context.manager === 'system' || shared.test(address)),
  );

/** The Unix sockets among them. */
export const socketFilesOf = (socket: BundleUnit): readonly Listener[] =>
  filesOf(socket).filter(({ classes }) => classes.has('path'));

/** Folders that are there before any unit is: `DirectoryMode=` is not asked. */
const standing =
  /^(?:\/(?:run|tmp|etc|srv|opt|home|root|usr|boot|mnt|media|proc|sys)?|\/dev(?:\/shm)?|\/run\/(?:lock|systemd|user|user\/\d+)|\/var(?:\/(?:run|tmp|lib|cache|log|spool|opt|lock))?|\/home\/[^/]+)$/;

/** The folder of a path that systemd makes, with `DirectoryMode=`, where nobody has made it before. */
export function madeFolder(path: string): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return standing.test(folder) ? undefined : folder;
}
