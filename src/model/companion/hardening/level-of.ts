import { directive } from '../../catalog/index.ts';
import { inForce, type Unit } from '../../unit/unit.ts';
import type { Context } from '../../values/kind.ts';
import { kindOf } from '../../values/kinds.ts';
import type { Line } from '../line.ts';
import { hardeningLines } from './lines.ts';
import type { Level, Needs } from './needs.ts';
import { rules } from './rules.ts';

/** What a value comes to, however it is spelled. */
function plain(key: string, text: string, context: Context): string {
  const known = directive('Service', key);
  if (!known) return text;
  const kind = kindOf(known.kind);
  const read = kind.read(text, context);
  return read.status === 'accepted' ? kind.show(read.value, context) : text;
}

/** Whether a service says about these keys what the lines say, and nothing else. */
function hasAll(unit: Unit, lines: readonly Line[]): boolean {
  const keys = new Set(lines.map(({ key }) => key));
  return [...keys].every((key) => {
    const ours = lines.filter((line) => line.key === key).map((line) => plain(key, line.value, unit.context));
    const theirs = inForce(unit, key, 'Service').map((e) => plain(key, e.assignment.value, unit.context));
    return ours.join('\n') === theirs.join('\n');
  });
}

/** Whether a setting is one of a sandbox; a user alone is none. */
const confines = (unit: Unit, key: string): boolean => key !== 'User' && inForce(unit, key, 'Service').length > 0;

/**
 * The level of a service whose program has these needs: that of which all lines are there; `own` for a sandbox of another
 * make, `none` for no sandbox at all. Settings in `said` are the program's own, and not looked at.
 */
export function levelOf(unit: Unit, needs: Needs, said: ReadonlySet<string> = new Set()): Level | 'own' {
  if (!rules.some(({ key }) => !said.has(key) && confines(unit, key))) return 'none';
  const linesOf = (level: Level) =>
    hardeningLines(level, needs, unit.context.target).filter(({ key }) => !said.has(key));
  const [sensible, strict] = [linesOf('sensible'), linesOf('strict')];
  // Where the strict level adds nothing, it is none of its own.
  if (strict.length > sensible.length && hasAll(unit, strict)) return 'strict';
  return sensible.length > 0 && hasAll(unit, sensible) ? 'sensible' : 'own';
}
