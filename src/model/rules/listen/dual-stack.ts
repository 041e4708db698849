import { remove } from '../../syntax/edit.ts';
import { put, unsafe } from '../put.ts';
import { atValue, type Rule } from '../rule.ts';
import { written } from './address.ts';
import { conflictsIn, named } from './conflicts.ts';

/** A bare port listens on IPv4 as well (IPV6_V6ONLY is off), so an IPv4 socket of the same port says EADDRINUSE. */
export const dualStack: Rule = {
  code: 'listen/dual-stack',
  severity: 'error',
  find: (loaded) =>
    conflictsIn(loaded)
      .filter(({ kind }) => kind === 'dual-stack')
      .map(({ later, earlier }) => {
        const { socket, listener } = later;
        const [wide, narrow] = later.dual ? [later, earlier] : [earlier, later];
        const params = { wide: named(wide, socket), narrow: named(narrow, socket) };
        const { entry } = narrow.listener;
        const inOne = wide.socket === narrow.socket && entry.file === undefined;
        const without = { title: `Remove ${written(narrow.listener)}`, edits: remove([entry.assignment]) };
        // Where the IPv4 socket has one address only, the others are no longer reached.
        const only = wide.socket === socket ? put(socket, 'BindIPv6Only', 'ipv6-only', ['ListenStream']) : [];
        const apart = narrow.any ? only : unsafe(only);
        return atValue(socket, listener.entry, params, [...(inOne ? [without] : []), ...apart]);
      }),
};
