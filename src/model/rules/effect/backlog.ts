import { valueOf } from '../../unit/unit.ts';
import { unsafe } from '../put.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';
import { without } from './in-vain.ts';

/** `net.core.somaxconn` since Linux 5.4, to which `listen(2)` cuts without a word. */
const usual = 4096;
/** From here on somebody means “as much as there is”, as systemd's own default does. */
const all = 0x7fffffff;

export const backlog: Rule = {
  code: 'effect/backlog',
  severity: 'info',
  find: inSockets((socket) => {
    const line = lineOf(socket, 'Socket', 'Backlog');
    const value = valueOf(socket.unit, 'Backlog');
    const accepts = socket.unit.listeners.some(({ classes }) => classes.has('stream'));
    if (!line || typeof value !== 'number' || value <= usual || value >= all || !accepts) return [];
    return [atLine(socket, line, { value, usual }, unsafe([without(line)]))];
  }),
};
