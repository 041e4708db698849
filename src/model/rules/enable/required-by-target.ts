import { renameKey } from '../../syntax/edit.ts';
import { inForce } from '../../unit/unit.ts';
import { atWord, listWords } from '../list-words.ts';
import { inSockets, type Rule } from '../rule.ts';

/** A target that requires a socket fails with it, and is stopped with it. */
export const requiredByTarget: Rule = {
  code: 'enable/required-by-target',
  severity: 'info',
  find: inSockets((socket) => {
    const found = listWords(socket, 'Install', 'RequiredBy').find(({ word }) => word === 'sockets.target');
    if (!found) return [];
    const isAlone = inForce(socket.unit, 'WantedBy', 'Install').length === 0;
    const edits = renameKey(found.entry.assignment, 'WantedBy');
    const fixes = isAlone ? [{ title: 'Write WantedBy=', edits }] : [];
    return [atWord(socket, found, { socket: socket.name, target: found.word }, fixes)];
  }),
};
