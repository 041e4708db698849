import { type BundleUnit, socketsOf } from '../../unit/load-bundle.ts';
import { atValue, type Found, isWhole, type Rule } from '../rule.ts';
import { together } from './conflicts.ts';

/**
 * Where a path is taken, `socket_address_listen()` removes it and binds anew: the socket that had it stays open with nothing
 * that leads to it.
 */
export const pathTwice: Rule = {
  code: 'listen/path-twice',
  severity: 'error',
  find: (loaded) => {
    const taken = new Map<string, BundleUnit>();
    const found: Found[] = [];
    for (const socket of socketsOf(loaded).filter(isWhole))
      for (const { entry, classes, address: path } of socket.unit.listeners) {
        if (!classes.has('path')) continue;
        const first = taken.get(path);
        if (!first) taken.set(path, socket);
        else if (first === socket) found.push(atValue(socket, entry, { path, other: '' }));
        else if (together(first, socket)) found.push(atValue(socket, entry, { path, other: first.name }));
      }
    return found;
  },
};
