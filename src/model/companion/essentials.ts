import type { Listener } from '../unit/unit.ts';
import { hardeningLines } from './hardening/lines.ts';
import { type Level, type Needs, ordinaryNeeds } from './hardening/needs.ts';
import type { Line } from './line.ts';
import type { Names } from './names.ts';
import type { Program, Taking } from './program.ts';
import { writableLines } from './program-needs.ts';

/** What the lines of a pair depend on, beside the program. */
export interface Essentials {
  readonly taking: Taking;
  readonly program: Program;
  readonly names: Names;
  readonly listeners: readonly Listener[];
  /** The systemd version, such as 252. */
  readonly target: number;
  /** A user's own manager. */
  readonly user: boolean;
  /** With a proxy: how long it may have nothing to do before it ends, as a time span. */
  readonly idle: string;
  /** With a proxy: it and the program share a network of their own. */
  readonly privateNetwork: boolean;
  /** The level of the program's sandbox; `own`: what the user made of it. */
  readonly hardening: Level | 'own';
  readonly needs: Needs;
}

/** The three files of a pair (the third only behind a proxy), as the lines that we write into each. */
export interface Lines {
  readonly socket: readonly Line[];
  readonly service: readonly Line[];
  readonly server: readonly Line[];
}

/** The first version of systemd-socket-proxyd that takes `--exit-idle-time=`. */
const idleTimeSince = 246;

/** What each file of a pair has to say for a way of taking the socket. */
export function essentialLines(of: Essentials): Lines {
  const socket = socketLines(of);
  if (of.taking !== 'proxy') return { socket, service: [...confined(once(programLines(of)), of)], server: [] };
  const own = ownLines(of);
  const server = once([...behindProxy(of), ...own, ...ready(of, own)]);
  return { socket, service: confined(proxyLines(of), proxied(of)), server: confined(server, of) };
}

/** The service that runs the program, when nothing stands in between. */
function programLines(of: Essentials): readonly Line[] {
  const own = ownLines(of);
  if (of.taking === 'per-connection') return [...described(of), collect, ...own, ...asInput];
  const needy = [...described(of), ...dependsOnSocket(of), ...own];
  return of.taking === 'wait' ? [...needy, ...asInput, toJournal] : needy;
}

/** Lines with those of the sandbox behind them; what they say themselves is not said again. */
function confined(lines: readonly Line[], of: Essentials): readonly Line[] {
  const { hardening, needs, target, program, user } = of;
  if (hardening === 'none' || hardening === 'own' || user) return lines;
  const said = new Set(lines.filter(({ section }) => section === 'Service').map(({ key }) => key));
  const more = [...hardeningLines(hardening, needs, target), ...(hardening === 'strict' ? writableLines(program) : [])];
  return [...lines, ...more.filter(({ key }) => !said.has(key))];
}

/** What the proxy itself needs: it connects on this machine and does nothing else. Behind a path that may be closed to others it stays root. */
function proxied(of: Essentials): Essentials {
  const needs: Needs = { ...ordinaryNeeds, jit: false, network: 'loopback' };
  return of.program.behind?.startsWith('/') ? { ...of, hardening: 'none' } : { ...of, needs };
}

/** What the program itself says of a setting counts before what its way of taking the socket says. */
const once = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(
    (line, i) => adds.has(line.key) || lines.findIndex((l) => l.section === line.section && l.key === line.key) === i,
  );

/** Settings of which there may be several lines. */
const adds: ReadonlySet<string> = new Set(['Requires', 'After', 'Environment', 'ExecStartPre', 'ExecStartPost']);

function socketLines({ taking, program }: Essentials): readonly Line[] {
  const accept: Line = {
    section: 'Socket',
    key: 'Accept',
    value: 'yes',
    why: 'systemd accepts each connection and starts an instance of the service for it.',
  };
  return [...(taking === 'per-connection' ? [accept] : []), ...(program.socket ?? [])];
}

const described = ({ names }: Essentials): readonly Line[] => [
  {
    section: 'Unit',
    key: 'Description',
    value: `Service of ${names.socket}`,
    why: 'What it is called in listings and in the journal.',
  },
];

const dependsOnSocket = ({ names }: Essentials): readonly Line[] => [
  {
    section: 'Unit',
    key: 'Requires',
    value: names.socket,
    why: 'Started by hand, it gets its sockets too: without the socket unit it would come up with none.',
  },
  {
    section: 'Unit',
    key: 'After',
    value: names.socket,
    why: 'The sockets are open before it starts, and are closed after it has ended.',
  },
];

const collect: Line = {
  section: 'Unit',
  key: 'CollectMode',
  value: 'inactive-or-failed',
  why: 'An instance that failed is forgotten at once; kept, it would count against MaxConnectionsPerSource=.',
};

const asInput: readonly Line[] = [
  {
    section: 'Service',
    key: 'StandardInput',
    value: 'socket',
    why: 'The socket is the standard input of the program, as inetd did it.',
  },
  {
    section: 'Service',
    key: 'StandardError',
    value: 'journal',
    why: 'Error messages go to the journal; they would go to the client otherwise.',
  },
];

const toJournal: Line = {
  section: 'Service',
  key: 'StandardOutput',
  value: 'journal',
  why: 'What it prints goes to the journal: a listening socket cannot be written to.',
};

/** What the program itself asks for, under the unit's name. */
function ownLines({ program, listeners, names, taking }: Essentials): readonly Line[] {
  return program.service(listeners).map((line) => {
    const value = named(line.value, names.stem, line.key === 'RuntimeDirectory');
    // Of a connection that breaks off nobody needs to be told: the program may end as it likes.
    const lenient = line.key === 'ExecStart' && taking === 'per-connection' && /^[/\w]/.test(value);
    return { ...line, value: lenient ? `-${value}` : value };
  });
}

/** A text of a program's entry, where `app` in a path stands for the name of the unit. */
export const named = (text: string, stem: string, whole = false): string =>
  text.replace(whole ? /(^|\/)app(?=$|[/. ])/g : /(\/)app(?=$|[/.\s'"])/gm, `$1${stem}`);

const behindOf = ({ program, names }: Essentials): string =>
  program.behind === undefined ? usualBehind : named(program.behind, names.stem);

/** Where a program listens behind the proxy, unless it says so itself. */
const usualBehind = '127.0.0.1:18080';

const proxyPath = '/usr/lib/systemd/systemd-socket-proxyd';

function proxyLines(of: Essentials): readonly Line[] {
  const { names, target, idle, privateNetwork } = of;
  const options = target >= idleTimeSince ? [`--exit-idle-time=${idle}`] : [];
  const behind = behindOf(of);
  return [
    {
      section: 'Unit',
      key: 'Description',
      value: `Proxy from ${names.socket} to ${names.server}`,
      why: 'What it is called in listings and in the journal.',
    },
    ...dependsOnSocket(of),
    { section: 'Unit', key: 'Requires', value: names.server, why: 'The first connection starts the program too.' },
    { section: 'Unit', key: 'After', value: names.server, why: 'The proxy connects once the program is up.' },
    ...(privateNetwork && !behind.startsWith('/')
      ? [
          {
            section: 'Unit' as const,
            key: 'JoinsNamespaceOf',
            value: names.server,
            why: 'The proxy is in the same private network as the program, and reaches it there.',
          },
        ]
      : []),
    {
      section: 'Service',
      key: 'ExecStart',
      value: [proxyPath, ...options, behind].join(' '),
      why: 'Takes the sockets of the unit and passes every connection on to where the program listens.',
    },
    ...(privateNetwork
      ? [
          {
            section: 'Service' as const,
            key: 'PrivateNetwork',
            value: 'yes',
            why: 'The sockets that systemd passes work all the same; nothing else of the network can be reached.',
          },
        ]
      : []),
  ];
}

const behindProxy = ({ names, program, privateNetwork }: Essentials): readonly Line[] => [
  {
    section: 'Unit',
    key: 'Description',
    value: `Program behind ${names.socket}`,
    why: 'What it is called in listings and in the journal.',
  },
  {
    section: 'Unit',
    key: 'StopWhenUnneeded',
    value: 'yes',
    why: 'When the proxy ends because nobody is connected, the program ends too.',
  },
  ...(privateNetwork && !program.behind?.startsWith('/')
    ? [
        {
          section: 'Service' as const,
          key: 'PrivateNetwork',
          value: 'yes',
          why: 'Only the proxy, which joins this network, can connect to the program.',
        },
      ]
    : []),
];

/** The proxy must not connect before the program listens; one that does not say when it does is asked until it answers. */
function ready(of: Essentials, lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ key, value }) => (key === 'Type' && value.startsWith('notify')) || key === 'ExecStartPost'))
    return [];
  const behind = behindOf(of);
  const [, host = '127.0.0.1', port = ''] = /^\[?(.*?)\]?:(\d+)$/.exec(behind) ?? [];
  const test = behind.startsWith('/') ? `test -S ${behind}` : `(: > /dev/tcp/${host}/${port}) 2>/dev/null`;
  return [
    {
      section: 'Service',
      key: 'ExecStartPost',
      value: `/usr/bin/timeout 30 /bin/bash -c 'until ${test}; do sleep 0.1; done'`,
      why: 'Counts as started once it listens; the first connection would be refused otherwise.',
    },
  ];
}
