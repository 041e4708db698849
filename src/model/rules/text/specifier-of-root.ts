import type { BundleUnit } from '../../unit/load-bundle.ts';
import { type Entry, valueOf } from '../../unit/unit.ts';
import { specifiers } from '../../values/specifiers.ts';
import { inUnits, type Rule } from '../rule.ts';
import { atPart, silentEntries, withoutPercents } from './values.ts';

/** The specifiers that stand for the user of the service manager. */
const ofManager = /%[huUgGs]/;

/** In units of the system these stand for root, whatever `User=` says (`specifier_user_name()` and its like). */
export const specifierOfRoot: Rule = {
  code: 'text/specifier-of-root',
  severity: 'info',
  find: inUnits((unit) => {
    if (unit.unit.context.manager === 'user') return [];
    const isOfRoot = unit.name.endsWith('.service') && runsAsRoot(unit);
    return silentEntries(unit).flatMap((entry) => {
      const at = isOfRoot || !isOwn(entry) ? -1 : withoutPercents(entry.assignment.value).search(ofManager);
      if (at < 0) return [];
      const specifier = entry.assignment.value.slice(at, at + 2);
      const value = specifiers[specifier.slice(1)]?.value(unit.unit.context) ?? '';
      const params = { specifier, value, key: entry.assignment.key, user: ofUser[specifier] ?? '' };
      return [atPart(unit, entry, [at, at + 2], params)];
    });
  }),
};

const ofUser: Readonly<Record<string, string>> = {
  '%h': 'the home folder of the user',
  '%u': 'the name of the user',
  '%U': 'the number of the user',
  '%g': 'the group of the user',
  '%G': 'the number of the group of the user',
  '%s': 'the shell of the user',
};

const isOwn = ({ directive }: Entry): boolean => directive.section === 'Service' || directive.section === 'Socket';

function runsAsRoot({ unit }: BundleUnit): boolean {
  const user = valueOf(unit, 'User', 'Service') ?? 'root';
  return (user === 'root' || user === '0') && valueOf(unit, 'DynamicUser', 'Service') !== true;
}
