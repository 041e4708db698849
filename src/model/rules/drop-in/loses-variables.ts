import type { Entry } from '../../unit/unit.ts';
import { inForce } from '../../unit/unit.ts';
import { atLine, inUnits, type Rule } from '../rule.ts';
import { clearedBelow } from './layers.ts';

/** An empty `Environment=` clears every variable below, where setting one again would have been enough. */
export const losesVariables: Rule = {
  code: 'drop-in/loses-variables',
  severity: 'info',
  find: inUnits((each) =>
    clearedBelow(each.unit).flatMap(({ reset, entries }) => {
      const { name, section } = reset.directive;
      if (name !== 'Environment') return [];
      const now = new Set(inForce(each.unit, name, section).flatMap(variablesIn));
      const lost = [...new Set(entries.flatMap(variablesIn))].filter((variable) => !now.has(variable));
      // To clear them all and set none is plainly meant.
      if (now.size === 0 || lost.length === 0) return [];
      const more = lost.length > most ? ` and ${lost.length - most} more` : '';
      return [atLine(each, reset, { lost: lost.slice(0, most).join(', ') + more })];
    }),
  ),
};

/** So many are named, the others counted. */
const most = 4;

const variablesIn = ({ read }: Entry): readonly string[] =>
  read.status === 'accepted' ? (read.value as readonly string[]).map((each) => each.slice(0, each.indexOf('='))) : [];
