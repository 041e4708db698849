import { onlyGrows, timeoutGroup, wipingOf } from './groups.ts';
import { grown } from './grown.ts';
import { accepts, type Group, type Item, type Line, plain, sameLine } from './item.ts';
import type { Reader } from './reading.ts';
import { neededTimeouts } from './timeouts.ts';
import { type Needed, unset } from './unset.ts';

/** What is left of some lines when each of others takes one away. */
export function without<T extends Line>(lines: readonly T[], others: readonly Line[]): readonly T[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.findIndex((other) => sameLine(line, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const none: Group = { items: [], live: [] };

/** The fewest lines that make of what the package's file says in a group what is wanted. */
export function needed(reader: Reader, id: string, vendor: Group = none, wanted: Group = none): Needed {
  const had = vendor.live.filter(accepts);
  // What systemd rejects counts for nothing in either file; what the package has of it need not be said again.
  const own = vendor.live.filter((item) => !accepts(item));
  const lines = [...without(wanted.live, own)];
  const want = lines.filter(accepts);
  const first = had[0]?.directive ?? want[0]?.directive;
  if (!first) return { lines, impossible: [] };
  if (id === timeoutGroup) return neededTimeouts(reader, had, lines);
  if (onlyGrows(first)) return grown(reader, had, lines);
  return first.repeat === 'list' ? neededList(reader, had, lines) : neededLast(reader, had[0], lines);
}

function neededLast(reader: Reader, had: Item | undefined, lines: readonly Item[]): Needed {
  const want = lines.find(accepts);
  if (want && had && sameLine(want, had)) return { lines: lines.filter((line) => line !== want), impossible: [] };
  if (want || !had) return { lines, impossible: [] };
  const half = lines.at(-1);
  return half ? { lines, impossible: [{ ...plain(half), why: 'rejected' }] } : unset(reader, had);
}

function neededList(reader: Reader, own: readonly Item[], lines: readonly Item[]): Needed {
  const want = lines.filter(accepts);
  // A list that begins anew is gone by itself where the next line would begin it as well.
  const [only] = own;
  const had = only && own.length === 1 && wipingOf(only.directive)?.idle(only.value, want[0]?.value) ? [] : own;
  const begins = had.every((item, i) => {
    const other = want[i];
    return other !== undefined && sameLine(item, other);
  });
  if (begins) return { lines: without(lines, had), impossible: [] };
  const longer = lengthened(reader, had, lines);
  if (longer) return { lines: longer, impossible: [] };
  const [first] = had;
  const reset = first && clearing(reader, first, want[0]);
  if (first && reset === undefined) return { lines, impossible: [{ ...plain(first), why: 'no-empty' }] };
  return { lines: reset === undefined || reset === true ? lines : [reset, ...lines], impossible: [] };
}

/** The line that clears what the package has of a list; true where the first wanted one does so itself. */
function clearing(reader: Reader, { section, key, directive }: Item, next: Item | undefined): Line | true | undefined {
  if (!directive) return undefined;
  const wiping = wipingOf(directive);
  if (wiping) {
    if (next && wiping.wipes(next.value)) return true;
    return { section, key, value: wiping.idle('', next?.value) ? '' : wiping.clear };
  }
  const any = key.startsWith('Listen') && section === 'Socket' ? 'ListenStream' : key;
  return reader.value(directive, '').status === 'reset' ? { section, key: any, value: '' } : undefined;
}

/** When only the last line of the package's got more words, these alone, if they mean the same on a line of their own. */
function lengthened(reader: Reader, had: readonly Item[], lines: readonly Item[]): readonly Line[] | undefined {
  const last = had.at(-1);
  const want = lines.filter(accepts);
  const longer = want[had.length - 1];
  if (!last?.directive || !longer?.value.startsWith(`${last.value} `) || longer.key !== last.key) return undefined;
  if (!had.slice(0, -1).every((item, i) => sameLine(item, want[i] ?? last))) return undefined;
  const more = longer.value.slice(last.value.length).trim();
  const [whole, begin, end] = [longer.value, last.value, more].map((text) => items(reader, longer, text));
  if (!whole || !begin || !end || encode(whole) !== encode([...begin, ...end])) return undefined;
  const added = without(lines, had.slice(0, -1));
  return added.map((line) => (line === longer ? { ...plain(longer), value: more } : line));
}

/** What a value lists, where systemd takes all of it. */
function items(reader: Reader, { directive }: Item, text: string): readonly unknown[] | undefined {
  const read = directive && reader.value(directive, text);
  return read?.status === 'accepted' && read.problems.length === 0 && Array.isArray(read.value)
    ? read.value
    : undefined;
}

const encode = (values: readonly unknown[]): string =>
  JSON.stringify(values, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
