import { remove } from '../../syntax/edit.ts';
import { atValue, type Rule } from '../rule.ts';
import { written } from './address.ts';
import { conflictsIn, named } from './conflicts.ts';

/** A TCP port on all addresses and on one of them cannot be listened on at once: the second says EADDRINUSE. */
export const overlap: Rule = {
  code: 'listen/overlap',
  severity: 'error',
  find: (loaded) =>
    conflictsIn(loaded)
      .filter(({ kind }) => kind === 'overlap')
      .map(({ later, earlier }) => {
        const { socket, listener } = later;
        const [wide, narrow] = later.any ? [later, earlier] : [earlier, later];
        const params = { wide: named(wide, socket), narrow: named(narrow, socket) };
        const { entry } = narrow.listener;
        const ours = earlier.socket === socket && entry.file === undefined;
        const fix = { title: `Remove ${written(narrow.listener)}`, edits: remove([entry.assignment]) };
        return atValue(socket, listener.entry, params, ours ? [fix] : []);
      }),
};
