import { inUnits, type Rule } from '../rule.ts';
import { atPart, changePart, silentEntries } from './values.ts';

/** The runtime folder of a user is named by the user's number, which another user has not. */
export const fixedUserFolder: Rule = {
  code: 'text/fixed-user-folder',
  severity: 'info',
  find: inUnits((unit) => {
    if (unit.unit.context.manager !== 'user') return [];
    return silentEntries(unit).flatMap((entry) => {
      const found = /\/run\/user\/\d+(?=\/|$)/.exec(entry.assignment.value);
      if (!found) return [];
      const [folder] = found;
      const end = found.index + folder.length;
      const fix = { title: 'Write %t', edits: [changePart(entry, found.index, end, '%t')] };
      return [atPart(unit, entry, [found.index, end], { folder }, [fix])];
    });
  }),
};
