import { setValue } from '../../syntax/edit.ts';
import { atValue, inSockets, lineOf, type Rule } from '../rule.ts';
import { filesOf, modeOf, nameIn, rightsOf } from './files.ts';

/** `SocketGroup=` with a mode that has nothing for a group: only the owner and root get in. */
export const groupWithoutRights: Rule = {
  code: 'access/group-without-rights',
  severity: 'warning',
  find: inSockets((socket) => {
    const line = lineOf(socket, 'Socket', 'SocketMode');
    const mode = modeOf(socket);
    const group = nameIn(socket, 'SocketGroup');
    const [file] = filesOf(socket);
    if (!line || mode === undefined || group === undefined || !file) return [];
    // A user's own group beside the user is only tidy.
    if (group === nameIn(socket, 'SocketUser') || (group === 'root' && nameIn(socket, 'SocketUser') === undefined))
      return [];
    const rights = rightsOf(mode);
    if (rights.group !== 0 || rights.others !== 0) return [];
    const fix = { title: 'Set SocketMode=0660', edits: setValue(line.assignment, '0660'), unsafe: true } as const;
    return [atValue(socket, line, { mode: line.assignment.value, group, path: file.address }, [fix])];
  }),
};
