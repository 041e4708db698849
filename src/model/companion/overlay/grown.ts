import { accepts, type Item, type Line, plain } from './item.ts';
import type { Reader } from './reading.ts';
import type { Needed } from './unset.ts';

/** The names in a list of units or paths. */
function namesOf(reader: Reader, { directive }: Item, text: string): readonly string[] {
  const read = directive && reader.value(directive, text);
  return read?.status === 'accepted' && Array.isArray(read.value) ? read.value.map(String) : [];
}

/** The additions to a list that only ever grows; what is gone from it stays. */
export function grown(reader: Reader, had: readonly Item[], lines: readonly Item[]): Needed {
  const there = new Map(had.flatMap((item) => namesOf(reader, item, item.value).map((name) => [name, item] as const)));
  const wanted = new Set(lines.flatMap((item) => namesOf(reader, item, item.value)));
  const seen = new Set(there.keys());
  const added = without(lines, had).flatMap((item): readonly Line[] => {
    if (!accepts(item)) return [item];
    const names = namesOf(reader, item, item.value);
    const known = (word: string): boolean => {
      const own = namesOf(reader, item, word);
      return own.length > 0 && own.every((name) => seen.has(name));
    };
    const some = names.some((name) => seen.has(name));
    const words = item.value.split(/[ \t]+/);
    const left = some && !/["'\\]/.test(item.value) ? words.filter((word) => !known(word)).join(' ') : item.value;
    const needless = names.length > 0 && names.every((name) => seen.has(name)) && left.trim() === '';
    for (const name of names) seen.add(name);
    return needless || left === '' ? [] : [{ ...plain(item), value: left }];
  });
  const lost = [...there].filter(([name]) => !wanted.has(name));
  return { lines: added, impossible: lost.map(([value, item]) => ({ ...plain(item), value, why: 'only-grows' })) };
}

/** The lines that are new; one whose text the package has is not. */
const without = (lines: readonly Item[], had: readonly Item[]): readonly Item[] =>
  lines.filter(({ key, value }) => !had.some((item) => item.key === key && item.value === value));
