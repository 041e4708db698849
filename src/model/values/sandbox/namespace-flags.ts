import { parseBoolean } from '../boolean.ts';
import { extractWords } from '../extract-word.ts';
import { accepted, type Context, type Kind, type Read, rejected, reset } from '../kind.ts';
import { readPart, readStripped } from '../part.ts';
import { listed } from '../word-list.ts';
import { type Selection, writeSelection } from './selection.ts';

/** All kinds of namespace, or some of them. */
export type Namespaces = 'yes' | 'no' | Selection;

/** The bits of `clone(2)`, in the order in which systemd shows them. */
const bits: ReadonlyMap<string, number> = new Map([
  ['cgroup', 0x02000000],
  ['ipc', 0x08000000],
  ['net', 0x40000000],
  ['mnt', 0x00020000],
  ['pid', 0x20000000],
  ['user', 0x10000000],
  ['uts', 0x04000000],
  ['time', 0x00000080],
]);

/** Before this version time namespaces are read but count for nothing: so do 252 and 257, not 262. */
const countsTime = 258;

const meant = new Map([
  ['mount', 'mnt'],
  ['network', 'net'],
  ['cgroups', 'cgroup'],
  ['users', 'user'],
  ['pids', 'pid'],
]);

const everything = ({ target }: Context): readonly string[] =>
  [...bits.keys()].filter((name) => name !== 'time' || target >= countsTime);

/** One word that is none loses the whole list. Follows `namespace_flags_from_string`. */
function readTypes(text: string): Read<readonly string[]> {
  const types: string[] = [];
  for (const found of extractWords(text)) {
    if (!found.ok) return rejected(`words/${found.problem}`, text, {}, { start: found.start, end: found.end });
    const { word, start, end } = found;
    if (!bits.has(word)) return unknown(text, word, start, end);
    types.push(word);
  }
  return accepted(types);
}

function unknown(text: string, value: string, start: number, end: number): Read<never> {
  if (value.startsWith('~')) return rejected('list/tilde-inside', text, { value }, { start, end: start + 1 });
  const names = text.split(/[\s,"']+/).filter((name) => name !== '');
  const right = names.map((name) => meant.get(name.toLowerCase()) ?? name.toLowerCase());
  const suggestion = right.length && right.every((name) => bits.has(name)) ? right.join(' ') : undefined;
  return rejected('namespace/unknown', text, { value, types: listed([...bits.keys()]) }, { start, end, suggestion });
}

function readNamespaces(text: string, delegates: boolean): Read<Namespaces> {
  if (text === '') return reset;
  const all = parseBoolean(text);
  if (all !== undefined) return accepted(all ? 'yes' : 'no');
  const deny = text.startsWith('~');
  const types = readPart(text, deny ? 1 : 0, text.length, readTypes);
  if (types.status !== 'accepted') return types;
  if (delegates && types.value.includes('user')) {
    const items = types.value.filter((type) => type !== 'user');
    const suggestion = items.length ? writeSelection({ deny, items }) : undefined;
    return rejected('namespace/user-delegated', text, {}, { suggestion });
  }
  return accepted({ deny, items: [...new Set(types.value)] });
}

/** The kinds of namespace that may be made or are delegated: what a list names, or leaves. */
function chosen(value: Namespaces, context: Context, delegates: boolean): readonly string[] {
  const all = everything(context).filter((type) => !(delegates && type === 'user'));
  if (typeof value === 'string') return (value === 'yes') === delegates ? all : [];
  return all.filter((type) => value.items.includes(type) !== value.deny);
}

const namespaceKind = (
  delegates: boolean,
  show: Kind<Namespaces>['show'],
  words: Kind<Namespaces>['words'],
  yes: string,
  no: string,
): Kind<Namespaces> => ({
  parser: delegates ? 'config_parse_namespace_flags' : 'config_parse_restrict_namespaces',
  read: (text) => readStripped(text, (stripped) => readNamespaces(stripped, delegates)),
  show,
  canonical: (value) => (typeof value === 'string' ? value : writeSelection(value)),
  words,
  complete: (typed) =>
    [
      { text: 'yes', words: yes },
      { text: 'no', words: no },
    ].filter(({ text }) => text.startsWith(typed)),
  examples: delegates ? ['yes', 'no', 'net mnt', '~pid'] : ['yes', 'no', '~user', 'net mnt'],
});

/** Which namespaces may be made. Follows `config_parse_restrict_namespaces`, later `config_parse_namespace_flags`. */
export const restrictNamespaces = namespaceKind(
  false,
  (value, context) => {
    const kept = chosen(value, context, false);
    return kept.length === everything(context).length ? 'no' : kept.length === 0 ? 'yes' : kept.join(' ');
  },
  (value, context) => {
    const kept = chosen(value, context, false);
    const free = kept.length === everything(context).length;
    return free
      ? 'all namespaces'
      : kept.length === 0
        ? 'no namespaces'
        : `only namespaces of the kinds ${listed(kept)}`;
  },
  'no namespaces',
  'all namespaces',
);

/** Which namespaces a user namespace of the unit owns. Follows `config_parse_namespace_flags`. */
export const delegateNamespaces = namespaceKind(
  true,
  (value, context) => String(chosen(value, context, true).reduce((mask, type) => mask + (bits.get(type) ?? 0), 0)),
  (value, context) => {
    const given = chosen(value, context, true);
    return given.length ? `the namespaces ${listed(given)} are handed over` : 'no namespace is handed over';
  },
  'all namespaces are handed over',
  'no namespace is handed over',
);
