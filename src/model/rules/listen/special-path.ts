import { renameKey } from '../../syntax/edit.ts';
import { unsafe } from '../put.ts';
import { atValue, inSockets, type Rule } from '../rule.ts';

const ofKernel = /^\/(?:dev|proc|sys)\//;

/**
 * `special_address_create()` opens a character device or a regular file; `open(2)` fails for a Unix socket, other files are
 * refused, and `epoll_ctl(2)` says EPERM to a regular file that no driver is behind.
 */
export const specialPath: Rule = {
  code: 'listen/special-path',
  severity: 'warning',
  find: inSockets((socket) =>
    socket.unit.listeners
      .filter(({ type, address }) => type === 'ListenSpecial' && !ofKernel.test(address))
      .map(({ entry, address: path }) => {
        const fixes = ['ListenFIFO', 'ListenStream'].map((key) => ({
          title: `Write ${key}=`,
          edits: renameKey(entry.assignment, key),
        }));
        return atValue(socket, entry, { path }, unsafe(fixes));
      }),
  ),
};
