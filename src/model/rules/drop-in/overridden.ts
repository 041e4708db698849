import { isPackaged } from '../../unit/bundle.ts';
import { atLine, inUnits, type Rule } from '../rule.ts';
import { isOneGroup, isOurs, shown } from './layers.ts';

/** The name that `systemctl edit` gives a drop-in. */
const edited = /(?:^|\/)override\.conf$/;

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Drop-ins are read in the order of their file names, wherever they lie: the last one that sets something has its way. */
export const overridden: Rule = {
  code: 'drop-in/overridden',
  severity: 'warning',
  find: inUnits((each) => {
    const { unit } = each;
    return unit.entries.flatMap((entry, i) => {
      const { directive, read, effective } = entry;
      if (effective || read.status !== 'accepted' || directive.repeat !== 'last-wins' || !isOurs(entry)) return [];
      const later = unit.entries.slice(i + 1).find((other) => other.effective && isOneGroup(other, entry));
      if (!later || later.file === undefined || later.file === entry.file) return [];
      // Of two files of one's own the later is meant to win, unless the other is the one to edit.
      if (!isPackaged({ name: later.file }) && !edited.test(entry.file ?? '')) return [];
      if (shown({ unit, entry }) === shown({ unit, entry: later })) return [];
      const { key, value } = entry.assignment;
      const params = {
        line: `${key}=${value}`,
        file: later.file,
        name: nameOf(later.file),
        now: `${key}=${later.assignment.value}`,
      };
      return [atLine(each, entry, params)];
    });
  }),
};
