import { remove } from '../../syntax/edit.ts';
import { valueOf } from '../../unit/unit.ts';
import { atValue, inSockets, lineOf, type Rule } from '../rule.ts';
import { filesOf, madeFolder } from './files.ts';

const sticky = 0o1000;

/** In a folder that all may write to, and without the sticky bit, anyone may put a file of their own in the socket's place. */
export const worldWritableDirectory: Rule = {
  code: 'access/world-writable-directory',
  severity: 'warning',
  find: inSockets((socket) => {
    const line = lineOf(socket, 'Socket', 'DirectoryMode');
    const mode = valueOf(socket.unit, 'DirectoryMode');
    if (!line || typeof mode !== 'number' || (mode & 0o002) === 0 || (mode & sticky) !== 0) return [];
    const folder = filesOf(socket).flatMap(({ address }) => madeFolder(address) ?? [])[0];
    if (folder === undefined) return [];
    const title = `Remove DirectoryMode=${line.assignment.value}`;
    const fix = { title, edits: remove([line.assignment]), unsafe: true } as const;
    return [atValue(socket, line, { mode: line.assignment.value, folder }, [fix])];
  }),
};
