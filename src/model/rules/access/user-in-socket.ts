import { remove, renameKey } from '../../syntax/edit.ts';
import type { Fix } from '../../unit/diagnostic.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import { type Entry, inForce } from '../../unit/unit.ts';
import { atLine, inSockets, lineOf, type Rule } from '../rule.ts';

/** Where one of these runs, `User=` says as whom. */
const commands = ['ExecStartPre', 'ExecStartPost', 'ExecStopPre', 'ExecStopPost'];

/**
 * `User=` and `Group=` in `[Socket]` are of the commands that the socket unit runs (`exec_child()`); who owns the file
 * is asked of `SocketUser=` and `SocketGroup=` (`socket_chown()`).
 */
export const userInSocket: Rule = {
  code: 'access/user-in-socket',
  severity: 'warning',
  find: inSockets((socket) => {
    const { unit } = socket;
    if (commands.some((name) => inForce(unit, name).length > 0)) return [];
    const hasFile = unit.listeners.some(({ classes }) => classes.has('path') || classes.has('fifo'));
    return ['User', 'Group'].flatMap((name) => {
      const line = lineOf(socket, 'Socket', name);
      if (!line) return [];
      const { key, value } = line.assignment;
      const params = { key, value, ...(hasFile ? { file: '' } : {}) };
      return [atLine(socket, line, params, [fixOf(socket, line, `Socket${name}`, hasFile)])];
    });
  }),
};

function fixOf(socket: BundleUnit, { assignment }: Entry, meant: string, hasFile: boolean): Fix {
  if (hasFile && !lineOf(socket, 'Socket', meant))
    return { title: `Write ${meant}=${assignment.value}`, edits: renameKey(assignment, meant) };
  return { title: `Remove ${assignment.key}=${assignment.value}`, edits: remove([assignment]) };
}
