import { setValue } from '../../syntax/edit.ts';
import { atValue, inUnits, type Rule } from '../rule.ts';
import { silentEntries } from './values.ts';

/** Settings that are one text keep the quotes round it: they are for words, and lists of words. */
export const quotesKept: Rule = {
  code: 'text/quotes-kept',
  severity: 'warning',
  find: inUnits((unit) =>
    silentEntries(unit).flatMap((entry) => {
      const { assignment, read } = entry;
      const [, , bare] = /^(["'])([^"']+)\1$/.exec(assignment.value) ?? [];
      const isKept = read.status === 'accepted' && typeof read.value === 'string' && /["']/.test(read.value);
      if (bare === undefined || !isKept) return [];
      const params = { key: assignment.key, value: assignment.value, bare };
      return [atValue(unit, entry, params, [{ title: `Write ${bare}`, edits: setValue(assignment, bare) }])];
    }),
  ),
};
