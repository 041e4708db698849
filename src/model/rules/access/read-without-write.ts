import { setValue } from '../../syntax/edit.ts';
import { atValue, inSockets, lineOf, type Rule } from '../rule.ts';
import { modeOf, type Rights, read, rightsOf, socketFilesOf, write } from './files.ts';

/** `connect(2)` on a Unix socket asks for the right to write to its file (`unix_find_bsd()` in the kernel). */
export const readWithoutWrite: Rule = {
  code: 'access/read-without-write',
  severity: 'warning',
  find: inSockets((socket) => {
    const line = lineOf(socket, 'Socket', 'SocketMode');
    const mode = modeOf(socket);
    const [file] = socketFilesOf(socket);
    const who = mode === undefined ? undefined : lookersOn(rightsOf(mode));
    if (!line || !file || !who) return [];
    const fix = { title: 'Set SocketMode=0660', edits: setValue(line.assignment, '0660'), unsafe: true } as const;
    return [atValue(socket, line, { mode: line.assignment.value, path: file.address, who }, [fix])];
  }),
};

/** Who may read and not write. Where the group can connect, what others may is no doubt meant so. */
function lookersOn({ group, others }: Rights): string | undefined {
  const looks = (rights: number) => (rights & read) !== 0 && (rights & write) === 0;
  if (((group | others) & write) !== 0) return undefined;
  if (looks(group)) return looks(others) ? 'its group and all others' : 'its group';
  return looks(others) ? 'all others' : undefined;
}
