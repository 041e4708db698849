import type { BundleUnit } from '../../unit/load-bundle.ts';
import type { Entry } from '../../unit/unit.ts';
import { atLine, inUnits, type Rule } from '../rule.ts';
import { clearedBelow } from './layers.ts';

/** Of listeners, conditions and assertions an empty assignment of any name clears all (`config_parse_socket_listen()`). */
export const clearsMore: Rule = {
  code: 'drop-in/clears-more',
  severity: 'warning',
  find: inUnits((each) =>
    clearedBelow(each.unit).flatMap(({ reset, entries }) => {
      const lost = entries.filter((entry) => entry.directive.name !== reset.directive.name && !isSetAgain(each, entry));
      const [first] = lost;
      if (!first) return [];
      const { key, value } = first.assignment;
      const family = /^(?:Listen|Condition|Assert)/.exec(reset.directive.name)?.[0] ?? reset.directive.name;
      const params = { key: reset.assignment.key, lost: `${key}=${value}`, more: lost.length - 1, family };
      return [atLine(each, reset, params)];
    }),
  ),
};

/** Whoever sets one of that name again has thought of it, whatever the value. */
const isSetAgain = ({ unit }: BundleUnit, { directive }: Entry): boolean =>
  unit.entries.some((other) => other.effective && other.directive === directive);
