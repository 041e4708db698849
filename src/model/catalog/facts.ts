import type { SectionName } from './directive.ts';
import { packed } from './facts.generated.ts';

/** What a machine read off systemd about one directive. */
export interface Fact {
  /** systemd's own word for what it takes, such as `BOOLEAN`, in the newest version that knows it. */
  readonly type: string;
  /** The systemd version that added it; 0 when that is older than any target or not recorded. */
  readonly since: number;
  /** The last version that knows it; absent where the newest still does. */
  readonly until?: number;
  /** The manual page, such as `systemd.socket(5)`; empty for old names that no page mentions. */
  readonly manual: string;
}

function unpack(): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const line of packed.trim().split('\n')) {
    const [section = '', manual = '', type = '', items = ''] = line.split('|');
    for (const item of items.split(',')) {
      const [, name = '', since = '0', until] = /^(\w+)(?:@(\d+))?(?:-(\d+))?$/.exec(item) ?? [];
      const fact = { type, since: Number(since), manual };
      const whole = until === undefined ? fact : { ...fact, until: Number(until) };
      for (const one of section.split('+')) facts.set(`${one}.${name}`, whole);
    }
  }
  return facts;
}

const facts = unpack();

/** The fact about a directive by its exact name; undefined where no recorded systemd knows it in this section. */
export const fact = (section: SectionName, name: string): Fact | undefined => facts.get(`${section}.${name}`);

const names = new Map<SectionName, readonly string[]>();

/** Every directive that any recorded systemd knows in a section, in systemd's own order. */
export function namesIn(section: SectionName): readonly string[] {
  const known = names.get(section);
  if (known) return known;
  const prefix = `${section}.`;
  const found = [...facts.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  names.set(section, found);
  return found;
}

/** Whether the systemd version `target` (such as 252) knows the directive. Exact for 247, 252, 254, 257 and 262. */
export const knownTo = (target: number, { since, until = target }: Fact): boolean => since <= target && target <= until;
