import { remove } from '../../syntax/edit.ts';
import { isDropIn } from '../../unit/bundle.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Entry } from '../../unit/unit.ts';
import { atLine, inUnits, type Rule } from '../rule.ts';
import { isOurs } from './layers.ts';

/** Lists that only grow: an empty assignment does nothing (`config_parse_unit_deps()`). */
const growing = new Set(['unit-list', 'obsolete-unit-list', 'mounts-for']);

/** A drop-in cannot take a dependency away, though an empty line looks as if it did. */
export const dependencyStays: Rule = {
  code: 'drop-in/dependency-stays',
  severity: 'warning',
  find: inUnits((each) =>
    each.unit.entries.flatMap((entry) => {
      const { key, value } = entry.assignment;
      if (value !== '' || !growing.has(entry.directive.kind) || !isInDropIn(each, entry)) return [];
      const below = each.unit.entries.find(
        (other) => other.directive === entry.directive && other.file !== entry.file && other.assignment.value !== '',
      );
      if (!below && each.own) return [];
      const kept = below ? { kept: `${below.assignment.key}=${below.assignment.value}` } : {};
      const fix = { title: `Remove ${key}=`, edits: remove([entry.assignment]) };
      const folder = each.unit.context.manager === 'user' ? '~/.config/systemd/user' : '/etc/systemd/system';
      return [atLine(each, entry, { key, unit: each.name, folder, ...kept }, [fix])];
    }),
  ),
};

/** Where a bundle has no file of the unit itself, the first drop-in stands for it. */
const isInDropIn = ({ own, dropIns }: BundleUnit, entry: Entry): boolean =>
  isOurs(entry) || (entry.file === undefined && !own && dropIns.some(isDropIn));
