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

/**
 * What a name that systemd does not know in this section was probably meant to be: the same in other letter case, a
 * name that people write for it (`DeferAccept`), a directive of another section, or one slip of the hand away.
 * Undefined where nothing is near. The result may be of another section.
 */
export function nearest(section: SectionName, name: string): Directive | undefined {
  const typed = name.trim().toLowerCase();
  // What a person described comes before what a section shares with others.
  const here = [...catalog.filter((entry) => entry.section === section), ...directivesIn(section)];
  const elsewhere = catalog.filter((entry) => entry.section !== section);
  const others = (['Socket', 'Service'] as const).filter((other) => other !== section);
  const same = (entry: Directive) => entry.name.toLowerCase() === typed;
  const mistaken = (entry: Directive) => entry.mistaken?.some((other) => other.toLowerCase() === typed) ?? false;
  const close = (entry: Directive) => typed.length >= shortest && oneTypo(typed, entry.name.toLowerCase());
  return (
    here.find(same) ??
    here.find(mistaken) ??
    elsewhere.find(same) ??
    others.map((other) => directive(other, name.trim())).find(Boolean) ??
    here.find(close) ??
    elsewhere.find(close)
  );
}
