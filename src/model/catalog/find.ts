import { catalog, directive, directivesIn } from './catalog.ts';
import type { Directive, SectionName } from './directive.ts';

/** Whether one slip of the hand leads from `a` to `b`: a letter too many, too few, wrong, or two swapped. */
export function oneTypo(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [p, q] = [a.slice(start), b.slice(start)];
  if (p.length > q.length) return p.slice(1) === q;
  if (p.length < q.length) return p === q.slice(1);
  return p.slice(1) === q.slice(1) || (p[0] === q[1] && p[1] === q[0] && p.slice(2) === q.slice(2));
}

/** Names shorter than this are not guessed at: every one is a slip away from another. */
export const shortest = 4;

/** A directive, its name in small letters, and its place: of two that are as near the first one is meant. */
interface Named {
  readonly lower: string;
  readonly entry: Directive;
  readonly place: number;
}

/** What is near to names in a section. A text may have thousands of unknown keys, and each is looked up. */
interface Nearby {
  /** By what one slip leaves as it is. */
  readonly ends: ReadonlyMap<string, readonly Named[]>;
  /** By name in small letters: the same name here, what people write for it, the same name elsewhere. */
  readonly known: readonly ReadonlyMap<string, Directive>[];
}

/** By the directives of a section, which are other ones once the late catalog is here. */
const nearby = new WeakMap<readonly Directive[], Nearby>();

function near(section: SectionName): Nearby {
  const all = directivesIn(section);
  const before = nearby.get(all);
  if (before) return before;
  const named = (entry: Directive, place: number): Named => ({ lower: entry.name.toLowerCase(), entry, place });
  // What a person described comes before what a section shares with others.
  const own = [...catalog.filter((entry) => entry.section === section), ...all];
  const foreign = catalog.filter((entry) => entry.section !== section);
  const names = [...own, ...foreign].map(named);
  const [here, elsewhere] = [names.slice(0, own.length), names.slice(own.length)];
  const mistaken = here.flatMap(({ entry, place }) =>
    (entry.mistaken ?? []).map((other) => ({ lower: other.toLowerCase(), entry, place })),
  );
  const made = { ends: byEnds(names), known: [here, mistaken, elsewhere].map(firstByName) };
  nearby.set(all, made);
  return made;
}

/** One slip changes the first letter or the last, not both, and the length by one at most. */
const endsOf = (name: string, length: number): readonly string[] => [
  `^${name[0]}${length}`,
  `$${name.at(-1)}${length}`,
];

function byEnds(names: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const found = new Map<string, Named[]>();
  for (const name of names)
    for (const end of endsOf(name.lower, name.lower.length)) {
      const those = found.get(end);
      if (those) those.push(name);
      else found.set(end, [name]);
    }
  return found;
}

/** The first name that is one slip away. */
function oneAway(typed: string, ends: Nearby['ends']): Directive | undefined {
  if (typed.length < shortest) return undefined;
  let best: Named | undefined;
  for (const length of [typed.length - 1, typed.length, typed.length + 1])
    for (const end of endsOf(typed, length))
      for (const name of ends.get(end) ?? [])
        if ((!best || name.place < best.place) && oneTypo(typed, name.lower)) best = name;
  return best?.entry;
}

/** The first of each name. */
const firstByName = (all: readonly Named[]): ReadonlyMap<string, Directive> =>
  new Map(all.toReversed().map(({ lower, entry }) => [lower, entry]));

/**
 * What a name that systemd does not know in this section was probably meant to be: the same in other letter case, a
 * name that people write for it (`DeferAccept`), a directive of another section, or one slip of the hand away.
 * Undefined where nothing is near. The result may be of another section.
 */
export function nearest(section: SectionName, name: string): Directive | undefined {
  const typed = name.trim().toLowerCase();
  const { ends, known } = near(section);
  const others = (['Socket', 'Service'] as const).filter((other) => other !== section);
  return (
    known.map((names) => names.get(typed)).find(Boolean) ??
    others.map((other) => directive(other, name.trim())).find(Boolean) ??
    oneAway(typed, ends)
  );
}
