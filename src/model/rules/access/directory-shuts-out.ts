import { remove } from '../../syntax/edit.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import { valueOf } from '../../unit/unit.ts';
import { atValue, inSockets, lineOf, type Rule } from '../rule.ts';
import { filesOf, isRoot, madeFolder, modeOf, nameIn, rightsOf, usualMode, write } from './files.ts';

/**
 * Folders that systemd makes on the way to a socket belong to root, whatever `SocketGroup=` says
 * (`mkdir_parents_label()`): without the right to pass for others, nobody but root gets to the socket.
 */
export const directoryShutsOut: Rule = {
  code: 'access/directory-shuts-out',
  severity: 'warning',
  find: inSockets((socket) => {
    const line = lineOf(socket, 'Socket', 'DirectoryMode');
    const mode = valueOf(socket.unit, 'DirectoryMode');
    const who = meantFor(socket);
    if (!line || typeof mode !== 'number' || (mode & 1) !== 0 || who === undefined) return [];
    const folder = filesOf(socket).flatMap(({ address }) => madeFolder(address) ?? [])[0];
    if (folder === undefined || socket.unit.context.manager === 'user') return [];
    const title = `Remove DirectoryMode=${line.assignment.value}`;
    const fix = { title, edits: remove([line.assignment]), unsafe: true } as const;
    return [atValue(socket, line, { mode: line.assignment.value, folder, who }, [fix])];
  }),
};

/** Who is to connect beside root, where lines say so. */
function meantFor(socket: BundleUnit): string | undefined {
  const mode = modeOf(socket);
  const { owner, group, others } = rightsOf(mode ?? usualMode);
  const [user, groupName] = [nameIn(socket, 'SocketUser'), nameIn(socket, 'SocketGroup')];
  if (mode !== undefined && (others & write) !== 0) return 'others';
  if (!isRoot(groupName) && (group & write) !== 0) return `the group ${groupName}`;
  return !isRoot(user) && (owner & write) !== 0 ? `the user ${user}` : undefined;
}
