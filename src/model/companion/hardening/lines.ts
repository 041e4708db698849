import { fact, knownTo } from '../../catalog/facts.ts';
import type { Line } from '../line.ts';
import type { Level, Needs } from './needs.ts';
import type { Hardened, Rule } from './rule.ts';
import { rules } from './rules.ts';

const holds = (rule: Rule, level: Hardened, needs: Needs): boolean =>
  (level === 'strict' || rule.from === 'sensible') && (rule.when?.(needs) ?? true);

function knows(target: number, key: string): boolean {
  const known = fact('Service', key);
  return known !== undefined && knownTo(target, known);
}

/**
 * The lines that put a service into a sandbox, for the systemd version `target` (such as 252), which takes all of them
 * without a word. They go into `[Service]` and suppose that nothing else there says the same. For a privileged program
 * there are none: what is taken from it would be missing in what it starts.
 */
export function hardeningLines(level: Level, needs: Needs, target: number): readonly Line[] {
  if (level === 'none' || needs.privileged) return [];
  return rules
    .filter((rule) => holds(rule, level, needs) && knows(target, rule.key))
    .map(({ key, value, why }) => ({
      section: 'Service',
      key,
      value: typeof value === 'string' ? value : value(needs, level),
      why: typeof why === 'string' ? why : why(needs),
    }));
}
