import { type Assignment, assignments } from '../syntax/document.ts';
import { add, applyEdits, type Edit, remove, renameKey, setValue } from '../syntax/edit.ts';
import { parse } from '../syntax/parse.ts';
import type { Bundle, UnitFile } from '../unit/bundle.ts';
import { listenerTypes } from '../unit/unit.ts';

/** One thing in which two bundles differ, and which may be taken from either. */
export type Difference =
  | {
      readonly what: 'directive';
      readonly file: string;
      readonly section: string;
      readonly name: string;
      /** The values as written, in order; none where it is not set. Those of `Listen…`, which are all listeners, have their type in front. */
      readonly mine: readonly string[];
      readonly theirs: readonly string[];
    }
  /** A file that only one of them has. */
  | { readonly what: 'file'; readonly file: string; readonly has: 'mine' | 'theirs' }
  | { readonly what: 'target'; readonly mine: number; readonly theirs: number }
  | { readonly what: 'manager'; readonly mine: 'system' | 'user'; readonly theirs: 'system' | 'user' };

const managerOf = ({ manager }: Bundle): 'system' | 'user' => manager ?? 'system';

/** What an assignment is compared under: its section and key, which have no line end in them. Listeners are one list, whatever their type. */
const keyOf = ({ section, key }: Assignment): string =>
  `${section?.name ?? ''}\n${isListener(section?.name ?? '', key) ? allListeners : key}`;

const allListeners = 'Listen…';
const isListener = (section: string, key: string): boolean =>
  section === 'Socket' && listenerTypes.some((type) => type === key);

/** The value as it is compared; that of a listener with its type. */
const compared = ({ section, key, value }: Assignment): string =>
  isListener(section?.name ?? '', key) ? `${key}=${value}` : value;

const valuesOf = (text: string): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const node of parse(text).nodes) {
    if (node.type !== 'assignment' || node.section === undefined) continue;
    const values = found.get(keyOf(node));
    if (values) values.push(compared(node));
    else found.set(keyOf(node), [compared(node)]);
  }
  return found;
};

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

function differencesOf(file: string, mine: string, theirs: string): readonly Difference[] {
  const [own, other] = [valuesOf(mine), valuesOf(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key): readonly Difference[] => {
    const [ours = [], others = []] = [own.get(key), other.get(key)];
    const [section = '', name = ''] = key.split('\n');
    return same(ours, others) ? [] : [{ what: 'directive', file, section, name, mine: ours, theirs: others }];
  });
}

/** All in which two bundles differ, but for comments, order among directives and lines that are no settings. */
export function differences(mine: Bundle, theirs: Bundle): readonly Difference[] {
  const named = (files: readonly UnitFile[], name: string) => files.find((file) => file.name === name);
  const names = [...new Set([...mine.files, ...theirs.files].map(({ name }) => name))];
  return [
    ...(mine.target === theirs.target ? [] : [{ what: 'target', mine: mine.target, theirs: theirs.target } as const]),
    ...(managerOf(mine) === managerOf(theirs)
      ? []
      : [{ what: 'manager', mine: managerOf(mine), theirs: managerOf(theirs) } as const]),
    ...names.flatMap((file): readonly Difference[] => {
      const [own, other] = [named(mine.files, file), named(theirs.files, file)];
      if (own && other) return differencesOf(file, own.text, other.text);
      return [{ what: 'file', file, has: own ? 'mine' : 'theirs' }];
    }),
  ];
}

/** The bundle `mine` with these differences taken from `theirs`, by the smallest edits: comments and order stay. */
export function merged(mine: Bundle, theirs: Bundle, taken: readonly Difference[]): Bundle {
  return taken.reduce((bundle, difference) => withTaken(bundle, theirs, difference), mine);
}

function withTaken(bundle: Bundle, theirs: Bundle, difference: Difference): Bundle {
  switch (difference.what) {
    case 'target':
      return { ...bundle, target: difference.theirs };
    case 'manager': {
      const { manager: _, ...rest } = bundle;
      return difference.theirs === 'user' ? { ...rest, manager: 'user' } : rest;
    }
    case 'file':
      return { ...bundle, files: withFile(bundle, theirs, difference.file) };
    case 'directive':
      return {
        ...bundle,
        files: bundle.files.map((file) =>
          file.name === difference.file ? { ...file, text: withValues(file.text, difference) } : file,
        ),
      };
  }
}

function withFile(bundle: Bundle, theirs: Bundle, name: string): readonly UnitFile[] {
  const other = theirs.files.find((file) => file.name === name);
  return other ? [...bundle.files, other] : bundle.files.filter((file) => file.name !== name);
}

function withValues(text: string, { section, name, theirs }: Extract<Difference, { what: 'directive' }>): string {
  const listens = name === allListeners;
  const names = listens ? listenerTypes : [name];
  let written = text;
  const edit = (edits: readonly Edit[]) => {
    written = applyEdits(written, edits);
  };
  const there = () => assignments(parse(written), section, ...names);
  const spare = there().slice(theirs.length);
  if (spare.length > 0) edit(remove(spare));
  for (const [i, each] of theirs.entries()) {
    const at = listens ? each.indexOf('=') : 0;
    const [key, value] = listens ? [each.slice(0, at), each.slice(at + 1)] : [name, each];
    const node = there()[i];
    if (!node) edit(add(parse(written), { section, beside: names }, key, value));
    else {
      edit(setValue(node, value));
      const now = there()[i];
      if (now && now.key !== key) edit(renameKey(now, key));
    }
  }
  return written;
}
