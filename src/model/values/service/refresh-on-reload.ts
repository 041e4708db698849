import { parseBoolean } from '../boolean.ts';
import { oneOf } from '../choice.ts';
import { accepted, type Kind, type Read, rejected, reset } from '../kind.ts';
import { mapRead, readPart, readStripped } from '../part.ts';
import { allOrNothing } from '../resource/whole-list.ts';
import { listed, readWords } from '../word-list.ts';

/** In the order in which systemd prints them. */
const things = ['extensions', 'credentials'] as const;
export type Refreshed = (typeof things)[number];

/** What an assignment does to those before it: it replaces them, adds to them or takes away from them. */
export interface RefreshChange {
  readonly change: 'set' | 'add' | 'remove';
  readonly things: readonly Refreshed[];
}

/** What is refreshed while nothing is said about it. */
const byDefault: readonly Refreshed[] = ['extensions'];

const pick = (wanted: (thing: Refreshed) => boolean): readonly Refreshed[] => things.filter(wanted);

/** What assignments in force come to together. */
export function refreshed(changes: readonly RefreshChange[]): readonly Refreshed[] {
  let set: readonly Refreshed[] | undefined;
  for (const { change, things } of changes) {
    const before = set;
    if (change === 'set') set = things;
    else if (change === 'add') set = pick((thing) => things.includes(thing) || (before ?? []).includes(thing));
    else set = pick((thing) => !things.includes(thing) && (before ?? byDefault).includes(thing));
  }
  return set ?? [];
}

function readThing(word: string): Read<Refreshed> {
  const thing = things.find((thing) => thing === word);
  if (thing) return accepted(thing);
  const likely = things.find((thing) => thing.startsWith(word.toLowerCase().replace(/[^a-z]|s$/g, '') || '-'));
  return rejected('choice/unknown', word, { choices: `${oneOf(things)}, or yes or no` }, { suggestion: likely });
}

function read(text: string): Read<RefreshChange> {
  const all = parseBoolean(text);
  if (all !== undefined) return accepted({ change: 'set', things: all ? things : [] });
  const start = text.startsWith('~') ? 1 : 0;
  const list = readPart(text, start, text.length, (part) => readWords(part, {}, readThing));
  return allOrNothing(
    mapRead(list, (named) => ({
      change: start ? ('remove' as const) : ('add' as const),
      things: pick((thing) => named.includes(thing)),
    })),
    () => true,
  );
}

/** What is read anew with a reload: words that add up, with `~` before them taken away, or a boolean; empty is the default. Follows `config_parse_service_refresh_on_reload`. */
export const refreshOnReload: Kind<RefreshChange> = {
  parser: 'config_parse_service_refresh_on_reload',
  read: (text) => readStripped(text, (stripped) => (stripped === '' ? reset : read(stripped))),
  show: (value) => refreshed([value]).join(' '),
  canonical: ({ change, things: named }) => {
    if (change === 'set') return named.length === 0 ? 'no' : 'yes';
    return (change === 'remove' ? '~' : '') + named.join(' ');
  },
  words: ({ change, things }) =>
    change === 'remove' ? `not the ${listed(things)}` : things.length === 0 ? 'nothing' : `the ${listed(things)}`,
  complete: (typed) =>
    [
      { text: 'yes', words: 'the extensions and credentials' },
      { text: 'no', words: 'nothing' },
      { text: 'extensions', words: 'the extensions' },
      { text: 'credentials', words: 'the credentials' },
    ].filter(({ text }) => text.startsWith(typed)),
  examples: ['yes', 'extensions credentials', '~extensions'],
};
