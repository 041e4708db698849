import { type Directive, directive, directivesIn } from '../../../model/index.ts';

type Section = Directive['section'];

/** What `[Unit]`, `[Install]` and `[Service]` have that matters to socket activation; of `[Socket]` it is all that is its own. */
export const beside = {
  Unit: [
    'Description', 'Documentation', 'Requires', 'Wants', 'BindsTo', 'PartOf', 'Conflicts', 'After', 'Before', 'OnFailure',
    'DefaultDependencies', 'RequiresMountsFor', 'JoinsNamespaceOf', 'StopWhenUnneeded', 'RefuseManualStart', 'CollectMode',
    'StartLimitIntervalSec', 'StartLimitBurst', 'ConditionPathExists',
  ],
  Install: ['WantedBy', 'RequiredBy', 'Also', 'Alias', 'DefaultInstance'],
  Service: [
    'Type', 'ExecStart', 'ExecStartPre', 'Sockets', 'StandardInput', 'StandardOutput', 'StandardError', 'NonBlocking',
    'FileDescriptorStoreMax', 'NotifyAccess', 'Restart', 'RemainAfterExit', 'ExitType', 'SuccessExitStatus', 'TimeoutStartSec',
    'TimeoutStopSec', 'KillMode', 'OOMPolicy', 'Nice', 'User', 'Group', 'DynamicUser', 'RuntimeDirectory',
    'RuntimeDirectoryPreserve', 'StateDirectory', 'PrivateTmp', 'PrivateNetwork', 'ProtectSystem', 'RestrictAddressFamilies',
    'IPAddressAllow', 'IPAddressDeny',
  ],
} as const satisfies Partial<Record<Section, readonly string[]>>; // biome-ignore format: a table

/** A page about what goes beyond one directive. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

export const topics: readonly Topic[] = [
  { id: 'address-forms', title: 'Address forms', about: 'Ports, IP addresses, paths, abstract names, vsock: what may stand behind Listen…=.' },
  { id: 'fd-passing', title: 'How the service gets its sockets', about: 'LISTEN_FDS, names, standard input, and what a program has to do.' },
  { id: 'accept', title: 'Accept=: one service, or one per connection', about: 'The two ways to serve, side by side.' },
  { id: 'security', title: 'Security', about: 'Who can reach a socket, and what its service can do.' },
  { id: 'drop-ins', title: 'Drop-ins', about: 'How to change a unit that a package brings.' },
  { id: 'unit-files', title: 'Unit file syntax', about: 'Sections, comments, continued lines, and what systemd does with mistakes.' },
  { id: 'time-spans', title: 'Time spans', about: '5, 5s, 1min 30s, infinity: how long is that?' },
  { id: 'sizes', title: 'Sizes', about: '64K, 1M, 2G: bytes in steps of 1024.' },
  { id: 'specifiers', title: 'Specifiers', about: '%i, %n, %t and the like, and where they are filled in.' },
]; // biome-ignore format: a table

/** The word of a directive's page in addresses, and the name of its text: `Accept`, `Service.Type`. */
export const pageName = ({ section, name }: Pick<Directive, 'section' | 'name'>): string =>
  section === 'Socket' ? name : `${section}.${name}`;

const written = (section: Section): readonly Directive[] =>
  section === 'Socket'
    ? directivesIn('Socket').filter(({ category }) => category !== 'other')
    : beside[section].flatMap((name) => directive(section, name) ?? []);

/** The directives that have a text. Those of services are known once the whole catalog is here. */
export const directivesWithText = (): readonly Directive[] =>
  (['Socket', 'Service', 'Unit', 'Install'] as const).flatMap(written);

/** All conditions on a start are told of on one page. */
const sharesPage = (name: string): boolean => /^(Condition|Assert)/.test(name);

/** The name of the text about a directive; undefined where there is none. */
export function textOf(entry: Pick<Directive, 'section' | 'name' | 'category'>): string | undefined {
  const { section, name } = entry;
  if (section === 'Socket') return entry.category === 'other' ? undefined : name;
  if (section === 'Unit' && sharesPage(name)) return 'Unit.ConditionPathExists';
  const names: readonly string[] = beside[section];
  return names.includes(name) ? pageName(entry) : undefined;
}

/** The directive of a page by its word in the address. */
export function directiveAt(path: string): Directive | undefined {
  const [, section, name = ''] = /^(?:(Unit|Service|Install|Socket)\.)?(\w+)$/.exec(path) ?? [];
  return name === '' ? undefined : directive((section ?? 'Socket') as Section, name);
}

/**
 * The page that a name in a text means, such as `Service=`: that of the section the text is about, or else of the first
 * section that has one.
 */
export function pageOfName(name: string, around: Section = 'Socket'): string | undefined {
  for (const section of [around, 'Socket', 'Service', 'Unit', 'Install'] as const) {
    const found = directive(section, name);
    const text = found && textOf(found);
    if (text !== undefined) return text;
  }
  return undefined;
}
