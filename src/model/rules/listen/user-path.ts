import { setValue } from '../../syntax/edit.ts';
import { atValue, inSockets, type Rule } from '../rule.ts';

/** `/run` is root's; below `/run/user` every user has a folder. */
const ofRoot = /^\/run\/(?!user\/)/;

/** A user's manager cannot create anything in `/run`: `bind(2)` says EACCES. */
export const userPath: Rule = {
  code: 'listen/user-path',
  severity: 'warning',
  find: inSockets((socket) => {
    const { unit } = socket;
    if (unit.context.manager !== 'user') return [];
    return unit.listeners
      .filter(({ classes, address }) => (classes.has('path') || classes.has('fifo')) && ofRoot.test(address))
      .map(({ entry, address: path }) => {
        const { assignment } = entry;
        const better = assignment.value.replace(/^\/(?:var\/)?run\/+/, '%t/');
        const fix = { title: `Write ${better}`, edits: setValue(assignment, better), unsafe: true as const };
        return atValue(socket, entry, { path }, better === assignment.value ? [] : [fix]);
      });
  }),
};
