import { add } from '../../syntax/edit.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';
import { filesOf, isRoot, modeOf, nameIn } from './files.ts';

/** An owner or a group closes nothing as long as the mode is the usual 0666. */
export const ownerWithoutMode: Rule = {
  code: 'access/owner-without-mode',
  severity: 'warning',
  find: inSockets((socket) => {
    // That root owns it says nothing of others: it is so without a line.
    const owner = (['SocketGroup', 'SocketUser'] as const)
      .filter((name) => !isRoot(nameIn(socket, name)))
      .map((name) => lineOf(socket, 'Socket', name))[0];
    const [file] = filesOf(socket);
    if (!owner || !file || modeOf(socket) !== undefined) return [];
    const place = { section: 'Socket', beside: ['SocketUser', 'SocketGroup'] };
    const edits = add(socket.unit.document, place, 'SocketMode', '0660');
    const params = { line: `${owner.assignment.key}=${owner.assignment.value}`, path: file.address };
    return [atLine(socket, owner, params, [{ title: 'Add SocketMode=0660', edits, unsafe: true }])];
  }),
};
