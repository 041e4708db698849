import { atLine, inUnits, type Rule } from '../rule.ts';
import { isOneGroup, isOurs, shown } from './layers.ts';

/** A drop-in that sets what the file below it sets already. */
export const sameAsBelow: Rule = {
  code: 'drop-in/same-as-below',
  severity: 'info',
  find: inUnits((each) => {
    const { unit } = each;
    return unit.entries.flatMap((entry, i) => {
      if (!entry.effective || entry.directive.repeat !== 'last-wins' || !isOurs(entry)) return [];
      const below = unit.entries
        .slice(0, i)
        .findLast((other) => other.read.status !== 'rejected' && isOneGroup(other, entry));
      if (!below || below.directive !== entry.directive || below.file === entry.file) return [];
      if (shown({ unit, entry: below }) !== shown({ unit, entry })) return [];
      const { key, value } = entry.assignment;
      return [atLine(each, entry, { line: `${key}=${value}`, file: below.file ?? each.own?.name ?? each.name })];
    });
  }),
};
