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

/** A directive and its name in small letters. */
interface Named {
  readonly lower: string;
  readonly entry: Directive;
}

/** What is near to names in a section. A text may have thousands of unknown keys, and each is looked up. */
interface Nearby {
  readonly here: readonly Named[];
  readonly elsewhere: readonly Named[];
  /** By name in small letters: the same name here, what people write for it, the same name elsewhere. */
  readonly known: readonly ReadonlyMap<string, Directive>[];
}

/** By the directives of a section, which are other ones once the late catalog is here. */
const nearby = new WeakMap<readonly Directive[], Nearby>();

function near(section: SectionName): Nearby {
  const all = directivesIn(section);
  const before = nearby.get(all);
  if (before) return before;
  const named = (entry: Directive): Named => ({ lower: entry.name.toLowerCase(), entry });
  // What a person described comes before what a section shares with others.
  const here = [...catalog.filter((entry) => entry.section === section), ...all].map(named);
  const elsewhere = catalog.filter((entry) => entry.section !== section).map(named);
  const mistaken = here.flatMap(({ entry }) =>
    (entry.mistaken ?? []).map((other) => ({ lower: other.toLowerCase(), entry })),
  );
  const made = { here, elsewhere, known: [here, mistaken, elsewhere].map(firstByName) };
  nearby.set(all, made);
  return made;
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
  const { here, elsewhere, known } = near(section);
  const others = (['Socket', 'Service'] as const).filter((other) => other !== section);
  const close = ({ lower }: Named) => typed.length >= shortest && oneTypo(typed, lower);
  return (
    known.map((names) => names.get(typed)).find(Boolean) ??
    others.map((other) => directive(other, name.trim())).find(Boolean) ??
    here.find(close)?.entry ??
    elsewhere.find(close)?.entry
  );
}
