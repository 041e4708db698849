import { add } from '../../syntax/edit.ts';
import type { Fix } from '../../unit/diagnostic.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import { valueOf } from '../../unit/unit.ts';
import { ipListeners } from '../listen/address.ts';
import { atValue, inSockets, type Rule } from '../rule.ts';
import { filesOf, isRoot, madeFolder, modeOf, nameIn } from './files.ts';
import { isPublic } from './public-services.ts';

/**
 * The mode 0666 is the default of `SocketMode=`: whoever says nothing of access lets everybody in. A service that asks for
 * credentials, and one that is known for it, decides by itself; and what a package's own file opens is the package's decision.
 * Beside a port of IP the mode keeps nobody of this machine out.
 */
export const openToAll: Rule = {
  code: 'access/open-to-all',
  severity: 'info',
  find: inSockets((socket) => {
    const isOwned = !isRoot(nameIn(socket, 'SocketUser')) || !isRoot(nameIn(socket, 'SocketGroup'));
    if (isOwned || modeOf(socket) !== undefined) return [];
    if (valueOf(socket.unit, 'PassCredentials') === true || valueOf(socket.unit, 'PassSecurity') === true) return [];
    if (ipListeners(socket.unit).length > 0) return [];
    const open = filesOf(socket).find(
      ({ address, entry }) =>
        !isShut(socket, address) && !isPublic(address) && !(socket.packaged && entry.file === undefined),
    );
    if (!open) return [];
    const verb = open.classes.has('fifo') ? 'write to' : 'connect to';
    const fixes = [setMode(socket, '0660'), setMode(socket, '0666')];
    return [atValue(socket, open.entry, { path: open.address, verb }, fixes)];
  }),
};

/** Whether the folder lets nobody but root in: one that systemd makes belongs to root. */
function isShut({ unit }: BundleUnit, path: string): boolean {
  const mode = valueOf(unit, 'DirectoryMode');
  return typeof mode === 'number' && (mode & 1) === 0 && madeFolder(path) !== undefined;
}

/** Which of the two is meant is for a person to say. */
const setMode = ({ unit }: BundleUnit, mode: string): Fix => ({
  title: `Add SocketMode=${mode}`,
  edits: add(unit.document, { section: 'Socket', beside: ['SocketUser', 'SocketGroup'] }, 'SocketMode', mode),
  unsafe: true,
});
