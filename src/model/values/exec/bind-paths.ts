import { type ExtractFlags, extractFirstWord } from '../extract-word.ts';
import { accepted, type Context, type Kind, type Problem, type Read, reset } from '../kind.ts';
import { readStripped } from '../part.ts';
import { listed, unreadable } from '../word-list.ts';
import {
  type BindMount,
  mountWords,
  readDestination,
  readRecursive,
  readSource,
  showMount,
  writeMount,
} from './bind-mount.ts';
import type { Part } from './colon-parts.ts';
import { ofWord } from './parts-of-tuples.ts';
import { readTuples } from './tuples.ts';

/** From this version on a list is first split at blanks; before, a blank and a colon were much the same. */
const inTuples = 262;

/** Follows `config_parse_bind_paths` of systemd 262. */
function readMount(parts: readonly Part[], word: string, context: Context): Read<BindMount> {
  const [from = { text: '', isUtf8: true }, to, ...options] = parts;
  const source = ofWord(word, from.text, readSource(from, context));
  if (source.status !== 'accepted') return source;
  const destination = to ? ofWord(word, to.text, readDestination(to, context)) : accepted(source.value.source);
  if (destination.status !== 'accepted') return destination;
  const option = options.map(({ text }) => text).join(':');
  const recursive = ofWord(word, option, readRecursive(option));
  if (recursive.status !== 'accepted') return recursive;
  return accepted({ ...source.value, destination: destination.value, recursive: recursive.value });
}

const readLate = (text: string, context: Context): Read<readonly BindMount[]> =>
  readTuples(text, { empty: true, unsound: ({ broken }) => broken }, (parts, word) => readMount(parts, word, context));

const early: ExtractFlags = { unquote: true, separators: ': \t\n\r', dontCoalesce: true };

/** Reads one thing after the other, as long as each can be told from the next. Follows `config_parse_bind_paths` up to systemd 261. */
class EarlyReader {
  readonly mounts: BindMount[] = [];
  readonly problems: Problem[] = [];
  private at = 0;
  private readonly text: string;
  private readonly context: Context;

  constructor(text: string, context: Context) {
    this.text = text;
    this.context = context;
    while (this.next());
  }

  /** The word that comes next, and whether a colon follows; undefined at the end and at what cannot be read. */
  private word(flags: ExtractFlags): { part: Part; start: number; end: number; colon: boolean } | undefined {
    const found = extractFirstWord(this.text, this.at, flags);
    if (!found.ok) this.problems.push(unreadable(this.text, found).problem);
    if (!found.ok || found.word === null) {
      this.at = this.text.length + 1;
      return undefined;
    }
    const { word, start, end, next } = found;
    // Behind the last word there is nothing, not even an empty word.
    this.at = end === this.text.length ? end + 1 : next;
    return { part: { text: word, isUtf8: true }, start, end, colon: this.text[end] === ':' };
  }

  private taken<T>(read: Read<T>, { start, end }: { start: number; end: number }): T | undefined {
    if (read.status === 'accepted') return read.value;
    if (read.status === 'reset') return undefined;
    const value = this.text.slice(start, end);
    for (const { suggestion: _, ...problem } of read.problems)
      this.problems.push({
        ...problem,
        effect: 'dropped',
        start,
        end,
        params: { ...problem.params, inner: problem.params.value ?? '', value },
      });
    return undefined;
  }

  /** Whether there may be more. */
  private next(): boolean {
    const from = this.word(early);
    if (!from) return false;
    const source = this.taken(readSource(from.part, this.context), from);
    if (!source) return true;
    const to = from.colon ? this.word(early) : undefined;
    if (from.colon && !to) return false;
    const destination = to ? this.taken(readDestination(to.part, this.context), to) : source.source;
    if (destination === undefined) return true;
    const before = this.problems.length;
    const option = to?.colon ? this.word({ unquote: true }) : undefined;
    if (this.problems.length > before) return false;
    const recursive = option ? this.taken(readRecursive(option.part.text), option) : true;
    if (recursive !== undefined) this.mounts.push({ ...source, destination, recursive });
    return true;
  }
}

function readEarly(text: string, context: Context): Read<readonly BindMount[]> {
  const { mounts, problems } = new EarlyReader(text, context);
  const [first, ...rest] = problems;
  if (!first || mounts.length) return accepted(mounts, problems);
  const lost = (problem: Problem): Problem => ({ ...problem, effect: 'ignored' });
  return { status: 'rejected', problems: [lost(first), ...rest.map(lost)] };
}

/** `source:destination:options` words, the latter two optional. Follows `config_parse_bind_paths`. */
export const bindPaths: Kind<readonly BindMount[]> = {
  parser: 'config_parse_bind_paths',
  read: (text, context) =>
    readStripped(text, (stripped) => {
      if (stripped === '') return reset;
      return context.target >= inTuples ? readLate(stripped, context) : readEarly(stripped, context);
    }),
  show: (value) => value.map(showMount).join(' '),
  canonical: (value) => value.map(writeMount).join(' '),
  words: (value) => listed(value.map(mountWords)),
  examples: ['/srv/app', '/srv/app:/app', '-/etc/app:/app/etc:norbind', '/srv /var/lib/app:/app'],
};
