import { keepsOrder, type Setting, type Settings } from './nix-settings.ts';
import { nixComment, nixList, nixName, nixString } from './nix-text.ts';

/** Dependencies that NixOS has options for, which other modules can add to. */
const dependencies: Readonly<Record<string, string>> = {
  Requires: 'requires',
  Wants: 'wants',
  After: 'after',
  Before: 'before',
  BindsTo: 'bindsTo',
  PartOf: 'partOf',
  Conflicts: 'conflicts',
};
const listeners: Readonly<Record<string, string>> = {
  ListenStream: 'listenStreams',
  ListenDatagram: 'listenDatagrams',
};

/** The values that NixOS takes for these keys of `[Service]` (`checkService`); it takes each of them once. */
const checked: Readonly<Record<string, RegExp>> = {
  Type: /^(exec|simple|forking|oneshot|dbus|notify|notify-reload|idle)$/,
  Restart: /^(no|on-success|on-failure|on-abnormal|on-abort|always)$/,
};

const plainName = /^[a-zA-Z0-9@:_.\\-]+\.[a-z]+$/;
const wordsOf = (values: readonly string[]): readonly string[] => values.flatMap((value) => value.split(/\s+/));

/** The settings of one key. */
interface Attribute {
  readonly key: string;
  readonly values: readonly string[];
  readonly comments: readonly string[];
}

function attributes(settings: readonly Setting[]): readonly Attribute[] {
  const found = new Map<string, Setting[]>();
  for (const setting of settings) found.set(setting.key, [...(found.get(setting.key) ?? []), setting]);
  return [...found].map(([key, each]) => ({
    key,
    values: each.map(({ value }) => value),
    comments: each.flatMap(({ comments }) => comments),
  }));
}

function write(name: string, { values, comments }: Attribute, indent: string, list: boolean): string {
  const [only = ''] = values;
  const value = list || values.length > 1 ? nixList(values, indent) : nixString(only);
  return `${comments.map((each) => nixComment(each, indent)).join('')}${indent}${name} = ${value};\n`;
}

function writeSet(name: string, members: readonly Attribute[], indent: string): string {
  if (members.length === 0) return '';
  const inner = members.map((each) => write(nixName(each.key), each, `${indent}  `, false)).join('');
  return `${indent}${name} = {\n${inner}${indent}};\n`;
}

/** Whether a key of `[Unit]` has an option of its own that says the same. */
function ownOption({ key, values }: Attribute): string | undefined {
  if (key === 'Description') return values.length === 1 && values[0] !== '' ? 'description' : undefined;
  return wordsOf(values).every((word) => plainName.test(word)) ? dependencies[key] : undefined;
}

function writeUnitSection(settings: readonly Setting[], indent: string): string {
  const found = attributes(settings);
  const simple = found.flatMap((each) => {
    const option = ownOption(each);
    if (option === undefined) return [];
    const list = option !== 'description';
    return [write(option, list ? { ...each, values: wordsOf(each.values) } : each, indent, list)];
  });
  const rest = found.filter((each) => ownOption(each) === undefined);
  return simple.join('') + writeSet('unitConfig', rest, indent);
}

/**
 * A unit as attributes; undefined where NixOS would make another unit of them than the files are. `own` is the section
 * of the unit's type, such as `Socket`; what stands for `[Install]` is made elsewhere and given.
 */
export function nixAttributes(
  { all, trailing }: Settings,
  own: string,
  install: string,
  indent: string,
): string | undefined {
  const lists = own === 'Socket' && keepsOrder(all, own, true);
  if (!lists && !keepsOrder(all, own, false)) return undefined;
  const found = attributes(all.filter(({ section }) => section === own));
  const wrong = ({ key, values }: Attribute) =>
    own === 'Service' && checked[key] && (values.length > 1 || !checked[key].test(values[0] ?? ''));
  if (found.some(wrong)) return undefined;
  const asList = (key: string) => (lists ? listeners[key] : undefined);
  return [
    writeUnitSection(
      all.filter(({ section }) => section === 'Unit'),
      indent,
    ),
    install,
    ...found.map((each) => {
      const option = asList(each.key);
      return option === undefined ? '' : write(option, each, indent, true);
    }),
    writeSet(
      `${own.toLowerCase()}Config`,
      found.filter(({ key }) => asList(key) === undefined),
      indent,
    ),
    ...all
      .filter(({ section }) => section === 'Install')
      .flatMap(({ comments }) => comments.map((c) => nixComment(c, indent))),
    ...trailing.map((each) => nixComment(each, indent)),
  ].join('');
}
