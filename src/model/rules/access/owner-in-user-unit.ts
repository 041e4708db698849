import { remove } from '../../syntax/edit.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';
import { nameIn } from './files.ts';

/** Users and groups that no person logs in as. */
const ofTheSystem =
  /^(?:root|daemon|bin|sys|mail|nobody|nogroup|www-data|www|apache|httpd?|nginx|caddy|mysql|postgres|redis|git|systemd-[a-z-]+|\d{1,3})$/;

/** A user's own manager may give files away to nobody: `chown(2)` says EPERM, and the socket unit fails. */
export const ownerInUserUnit: Rule = {
  code: 'access/owner-in-user-unit',
  severity: 'warning',
  find: inSockets((socket) => {
    const { unit } = socket;
    const hasFile = unit.listeners.some(({ classes }) => classes.has('path') || classes.has('fifo'));
    if (unit.context.manager !== 'user' || !hasFile) return [];
    return (['SocketUser', 'SocketGroup'] as const).flatMap((name) => {
      const line = lineOf(socket, 'Socket', name);
      const value = nameIn(socket, name);
      if (!line || value === undefined || !ofTheSystem.test(value)) return [];
      const fix = { title: `Remove ${name}=${value}`, edits: remove([line.assignment]) };
      return [atLine(socket, line, { name: value, what: name === 'SocketUser' ? 'user' : 'group' }, [fix])];
    });
  }),
};
