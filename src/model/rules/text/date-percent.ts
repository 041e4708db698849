import { inUnits, type Rule } from '../rule.ts';
import { atPart, changePart, isCommand, silentEntries, withoutPercents } from './values.ts';

/** The format of a date: behind the `+` of `date`, or year and month, or hour and minute. */
const format = /(?:(?<=[\s"'=]\+)%[A-Za-z]|%Y\W?%m|%H\W?%M)(?:[\w:.\-/]*%[A-Za-z])*/;

/** In a unit `%Y` is a folder and `%m` the number of the machine: a percent sign for a program is written twice. */
export const datePercent: Rule = {
  code: 'text/date-percent',
  severity: 'warning',
  find: inUnits((unit) =>
    silentEntries(unit).flatMap((entry) => {
      const found = isCommand(entry) ? format.exec(withoutPercents(entry.assignment.value)) : null;
      if (!found) return [];
      const [text] = found;
      const signs = [...text.matchAll(/%/g)].map(({ index }) => found.index + index);
      const edits = signs.map((at) => changePart(entry, at, at, '%'));
      const doubled = text.replaceAll('%', '%%');
      const fix = { title: `Write ${doubled}`, edits };
      return [atPart(unit, entry, [found.index, found.index + text.length], { format: text, doubled }, [fix])];
    }),
  ),
};
