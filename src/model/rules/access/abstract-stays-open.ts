import { remove } from '../../syntax/edit.ts';
import { atValue, inSockets, lineOf, type Rule } from '../rule.ts';
import { modeOf, rightsOf, write } from './files.ts';

/** An abstract socket has no file, and so neither mode nor owner: beside a path that is closed it is another way in. */
export const abstractStaysOpen: Rule = {
  code: 'access/abstract-stays-open',
  severity: 'info',
  find: inSockets((socket) => {
    const mode = modeOf(socket);
    const file = socket.unit.listeners.find(({ classes }) => classes.has('path'));
    const line = lineOf(socket, 'Socket', 'SocketMode');
    if (!line || !file || mode === undefined || (rightsOf(mode).others & write) !== 0) return [];
    return socket.unit.listeners
      .filter(({ classes }) => classes.has('unix') && !classes.has('path'))
      .map(({ entry, address }) => {
        const fix = { title: `Remove ${address}`, edits: remove([entry.assignment]), unsafe: true } as const;
        return atValue(socket, entry, { address, path: file.address, mode: line.assignment.value }, [fix]);
      });
  }),
};
