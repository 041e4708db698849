import { inForce, type Listener } from '../../unit/unit.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';
import { without } from './in-vain.ts';

/** Folders that are there on every machine, and a user's own. */
const there = /^\/(?:(?:run|tmp|etc|srv|home|opt|var|var\/(?:tmp|lib|log|cache|spool)|run\/user\/\d+)\/)?$/;

const folderOf = ({ address }: Listener): string => address.slice(0, address.lastIndexOf('/') + 1);

/** `mkdir_parents_label()` gives the mode to folders that it makes, and leaves those that are there alone. */
export const directoryMode: Rule = {
  code: 'effect/directory-mode',
  severity: 'info',
  find: inSockets((socket) => {
    const { unit, own } = socket;
    const line = lineOf(socket, 'Socket', 'DirectoryMode');
    const files = unit.listeners.filter(({ classes }) => classes.has('path') || classes.has('fifo'));
    const [first] = files;
    if (!own || !line || !first || inForce(unit, 'Symlinks').length > 0) return [];
    if (!files.every((each) => there.test(folderOf(each)))) return [];
    const folder = folderOf(first).replace(/(?<=.)\/$/, '');
    return [atLine(socket, line, { mode: line.assignment.value, folder }, [without(line)])];
  }),
};
