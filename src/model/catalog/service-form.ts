import { directivesIn } from './catalog.ts';
import type { Directive } from './directive.ts';

/** A group of the form of a service. */
interface ServiceGroup {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly lead: string;
  /** Shown without unfolding, in this order. */
  readonly common: readonly string[];
  /** What folds away until it is set, wrong or searched for. */
  readonly more: RegExp;
}

const groups: readonly ServiceGroup[] = [
  {
    id: 'program',
    title: 'Program',
    group: 'Service',
    lead: 'What is run, and how systemd knows that it is up.',
    common: ['ExecStart', 'Type', 'WorkingDirectory', 'Environment'],
    more: /^(Exec(?!SearchPath|Paths)|Environment|PassEnvironment|UnsetEnvironment|NotifyAccess|PIDFile|BusName|GuessMainPID|ExitType|RemainAfterExit|ReloadSignal|RefreshOnReload)/,
  },
  {
    id: 'sockets',
    title: 'Sockets and output',
    group: 'Service',
    lead: 'What the program finds as its input, and where what it prints goes.',
    common: ['StandardInput', 'StandardOutput', 'StandardError', 'Sockets'],
    more: /^(NonBlocking|OpenFile|FileDescriptorStore|Standard|Syslog|Log|TTY|LUO|USBFunction|BindLogSockets|Utmp)/,
  },
  {
    id: 'lifetime',
    title: 'Start and stop',
    group: 'Service',
    lead: 'How long it may take, how it is stopped, and whether it is started again.',
    common: ['Restart', 'TimeoutStartSec', 'TimeoutStopSec', 'KillMode'],
    more: /^(Restart|Timeout|Runtime(Max|Randomized)|Watchdog|Kill|SendSIG|FinalKill|SuccessExit|StartLimit|Failure|RebootArgument|OOM|IgnoreSIGPIPE)/,
  },
  {
    id: 'identity',
    title: 'User and files',
    group: 'Service',
    lead: 'As whom it runs, and the directories that are its own.',
    common: ['User', 'Group', 'DynamicUser', 'StateDirectory', 'RuntimeDirectory'],
    more: /^(SupplementaryGroups|SetLogin|PAMName|(State|Runtime|Cache|Logs|Configuration)Directory|UMask|Root|Bind|TemporaryFile|Mount(Images|ImagePolicy)|Extension|(Load|Set|Import)Cred|Permissions|ExecSearchPath)/,
  },
  {
    id: 'sandbox',
    title: 'Sandbox',
    group: 'Service',
    lead: 'What it cannot do, even when it is broken into.',
    common: [
      'NoNewPrivileges',
      'ProtectSystem',
      'ProtectHome',
      'PrivateTmp',
      'PrivateNetwork',
      'CapabilityBoundingSet',
    ],
    more: /^(Protect|Private|Restrict|SystemCall|Ambient|Capab|SecureBits|LockPersonality|MemoryDeny|ProcSubset|Keyring|RemoveIPC|NoExec|Exec(Paths)|ReadOnly|ReadWrite|Inaccessible|Device|IPAddress|SocketBind|(Network|IPC|User)Namespace|Delegate|SELinux|AppArmor|Smack|Personality|Mount|BPF|IPIngress|IPEgress|NFTSet)/,
  },
  {
    id: 'resources',
    title: 'Limits and priorities',
    group: 'Service',
    lead: 'How much of the machine it may take.',
    common: ['MemoryMax', 'TasksMax', 'CPUQuota', 'LimitNOFILE'],
    more: /./,
  },
];

/** A group of the form, with all that it can show. */
export interface DirectiveGroup {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly lead: string;
  /** The most wanted first. */
  readonly directives: readonly Directive[];
  /** The names of those that are shown without unfolding. */
  readonly common: ReadonlySet<string>;
}

let made: readonly DirectiveGroup[] | undefined;

/** The groups of the form of a service, in order; those of `[Unit]` and `[Install]` come behind them. Needs `loadCatalog()`. */
export function serviceGroups(): readonly DirectiveGroup[] {
  made ??= sort();
  return made;
}

/** Each directive of `[Service]` is in the first group that names or matches it. */
function sort(): readonly DirectiveGroup[] {
  const found = new Map<string, Directive[]>(groups.map(({ id }) => [id, []]));
  for (const entry of directivesIn('Service')) {
    // Old names for settings of [Unit] are left to those.
    if (entry.place?.startsWith('Unit.')) continue;
    const named = groups.find(({ common }) => common.includes(entry.name));
    const group = named ?? groups.find(({ more }) => more.test(entry.name));
    if (group) found.get(group.id)?.push(entry);
  }
  return groups.map(({ more: _, common, ...group }) => ({
    ...group,
    common: new Set(common),
    directives: (found.get(group.id) ?? []).toSorted((a, b) => rank(common, a.name) - rank(common, b.name)),
  }));
}

const rank = (common: readonly string[], name: string): number => {
  const at = common.indexOf(name);
  return at === -1 ? common.length : at;
};
