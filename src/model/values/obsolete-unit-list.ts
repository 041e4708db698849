import type { Kind, Problem } from './kind.ts';
import { readUnits, unitList } from './unit-list.ts';

/** Names of units for a setting that has a newer name. Follows `config_parse_obsolete_unit_deps`. */
export const obsoleteUnitList: Kind<readonly string[]> = {
  ...unitList,
  parser: 'config_parse_obsolete_unit_deps',
  read(text, context) {
    const obsolete: Problem = {
      code: 'unit-list/obsolete',
      effect: 'noted',
      start: 0,
      end: text.length,
      params: { value: text },
    };
    const read = readUnits(text, context);
    if (read.status === 'accepted') return { ...read, problems: [obsolete, ...read.problems] };
    return read.status === 'rejected' ? { ...read, problems: [...read.problems, obsolete] } : read;
  },
};
