import { setValue } from '../../syntax/edit.ts';
import { formatMode } from '../../values/file-mode.ts';
import { atValue, inSockets, lineOf, type Rule } from '../rule.ts';
import { filesOf, isRoot, modeOf, nameIn, rightsOf, write } from './files.ts';

/** The kernel asks the first class that a client is in and no other: an owner without rights is out, whoever else is in. */
export const fewerThanOthers: Rule = {
  code: 'access/fewer-than-others',
  severity: 'warning',
  find: inSockets((socket) => {
    const line = lineOf(socket, 'Socket', 'SocketMode');
    const mode = modeOf(socket);
    const [file] = filesOf(socket);
    if (!line || mode === undefined || !file) return [];
    const { owner, group, others } = rightsOf(mode);
    const user = nameIn(socket, 'SocketUser');
    const groupName = nameIn(socket, 'SocketGroup');
    const isIn = (rights: number) => (rights & write) !== 0;
    const ownerOut = !isRoot(user) && !isIn(owner) && (isIn(group) || isIn(others));
    const groupOut = !isRoot(groupName) && !isIn(group) && isIn(others);
    if (!ownerOut && !groupOut) return [];
    const better = formatMode(mode | (ownerOut ? 0o600 : 0) | (isIn(others) ? 0o060 : 0));
    const who = ownerOut ? `the owner ${user}` : `the group ${groupName}`;
    const fix = { title: `Set SocketMode=${better}`, edits: setValue(line.assignment, better), unsafe: true } as const;
    return [atValue(socket, line, { mode: line.assignment.value, who, path: file.address }, [fix])];
  }),
};
