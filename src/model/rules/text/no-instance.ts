import { inUnits, type Rule } from '../rule.ts';
import { atPart, silentEntries, withoutPercents } from './values.ts';

/** Without an `@` in its name a unit has no instance, and `%i` stands for nothing (`specifier_instance()`). */
export const noInstance: Rule = {
  code: 'text/no-instance',
  severity: 'warning',
  find: inUnits((unit) => {
    if (unit.name.includes('@')) return [];
    return silentEntries(unit).flatMap((entry) => {
      const { key, value } = entry.assignment;
      const at = withoutPercents(value).search(/%[iI]/);
      const params = {
        specifier: value.slice(at, at + 2),
        key,
        unit: unit.name,
        template: unit.name.replace('.', '@.'),
      };
      return at < 0 ? [] : [atPart(unit, entry, [at, at + 2], params)];
    });
  }),
};
