import { type Bundle, isPackaged, type UnitFile } from '../../unit/bundle.ts';
import { unitNameProblem, unitTypes } from '../../values/unit-name.ts';
import type { Refused } from './exported.ts';

/** Where units of the administrator are. */
export const systemFolder = '/etc/systemd/system';
/** Where the administrator puts units for the managers of all users. */
export const everyUsersFolder = '/etc/systemd/user';
/** Where a user's own units are, below the home directory. */
export const homeFolder = '.config/systemd/user';

/** The folder for an export that root carries out: a user's units become those of every user. */
export const rootsFolder = ({ manager }: Bundle): string => (manager === 'user' ? everyUsersFolder : systemFolder);

/** The folder of a drop-in, such as `ssh.socket.d`; undefined for a unit's own file. */
export const folderOf = ({ name }: UnitFile): string | undefined => /^(.+)\/[^/]+$/.exec(name)?.[1];

const isUnit = (name: string): boolean => !unitNameProblem(name, { template: true });
const isType = (name: string): boolean => unitTypes.some((type) => type === name);

/** Names come from links, that is from strangers: only what systemd itself would read gets through, no `..`, no `C:`. */
function isSafe(name: string): boolean {
  if (/(?:^|[/\\])\.\.?(?:[/\\]|$)|^[A-Za-z]:[/\\]/.test(name)) return false;
  const [, unit, file] = /^([^/]+)\.d\/([A-Za-z0-9:_.\\@+-]+\.conf)$/.exec(name) ?? [];
  return unit !== undefined && file !== undefined ? isUnit(unit) || isType(unit) : isUnit(name);
}

/** A name that may hold anything, for a sentence. */
const quoted = (name: string): string => `“${name.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, 60)}”`;

/** The files of a bundle that are ours to write; refused where there are none, or where a name is not to be trusted. */
export function ownFiles(bundle: Bundle): readonly UnitFile[] | Refused {
  const files = bundle.files.filter((file) => !isPackaged(file));
  const unsafe = files.find(({ name }) => !isSafe(name));
  if (unsafe)
    return { refused: `${quoted(unsafe.name)} is no name of a unit file or drop-in that systemd would read.` };
  const twice = files.find(({ name }, at) => files.findIndex((other) => other.name === name) < at);
  if (twice) return { refused: `Two files are called ${quoted(twice.name)}, and only one of them can be written.` };
  return files.length > 0 ? files : { refused: 'All files come from packages, so that there is none to write.' };
}
