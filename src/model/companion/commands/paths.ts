import { type Bundle, isPackaged, type UnitFile } from '../../unit/bundle.ts';

/** The folder for units of the administrator; for a user's own manager that of the user, with a tilde for the home. */
export const unitFolder = ({ manager }: Pick<Bundle, 'manager'>): string =>
  manager === 'user' ? '~/.config/systemd/user' : '/etc/systemd/system';

/** Where a file of a bundle belongs. A package's file has its own place. */
export const pathOf = (bundle: Pick<Bundle, 'manager'>, file: Pick<UnitFile, 'name'>): string =>
  isPackaged(file) ? file.name : `${unitFolder(bundle)}/${file.name}`;

/** A unit's name, or a file in its folder of drop-ins: no dash or dot at the front, and no way out of the folder. */
const inFolder = /^[\w:@\\][\w:.@\\-]*(?:\.d\/(?!\.)[^/\0]+\.conf)?$/;

/**
 * The files that are ours to write, in their order: a package's are not, and neither is a name that is no unit's, as a
 * link may carry anything (`../../cron.d/x`).
 */
export const ownFiles = ({ files }: Pick<Bundle, 'files'>): readonly UnitFile[] =>
  files.filter((file) => !isPackaged(file) && inFolder.test(file.name));

/** The folder a path is in. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
