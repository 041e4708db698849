import { remove } from '../../syntax/edit.ts';
import { atValue, type Rule } from '../rule.ts';
import { written } from './address.ts';
import { conflictsIn, named } from './conflicts.ts';

/** An address belongs to one socket: `bind(2)` says EADDRINUSE to the second, unless both set SO_REUSEPORT. */
export const duplicate: Rule = {
  code: 'listen/duplicate',
  severity: 'error',
  find: (loaded) =>
    conflictsIn(loaded)
      .filter(({ kind }) => kind === 'same')
      .map(({ later: { socket, listener }, earlier }) => {
        const line = written(listener);
        const inOne = earlier.socket === socket;
        const params = { line, first: named(earlier, socket), inOne: inOne ? 'yes' : 'no' };
        const fix = { title: `Remove the second: ${line}`, edits: remove([listener.entry.assignment]) };
        return atValue(socket, listener.entry, params, inOne ? [fix] : []);
      }),
};
