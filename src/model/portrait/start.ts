import { streamOf } from '../companion/commands/facts.ts';
import { fdTable } from '../companion/commands/fd-table.ts';
import { proxyOf } from '../rules/pair/proxy.ts';
import { type BundleUnit, companionOf, type LoadedBundle } from '../unit/load-bundle.ts';
import {
  isNumber,
  isText,
  isYes,
  lineFor,
  type Part,
  type Sentence,
  sentence,
  settingFor,
  strong,
  written,
} from './saying.ts';

/** What `MaxConnections=` is where it is not set. */
const usualMost = 64;

/** What happens when a client comes: what is started, and what it gets. */
export function whatStarts(loaded: LoadedBundle, socket: BundleUnit): readonly Sentence[] {
  const service = companionOf(loaded, socket);
  const { unit } = socket;
  const name = service && service.unit.state !== 'loaded' ? undefined : serviceName(socket);
  if (name === undefined)
    return [
      sentence(
        `${unit.accept ? 'Each connection' : 'The first client'} is to start `,
        serviceName(socket),
        ', which systemd does not load as it stands, so nobody answers.',
      ),
    ];
  const missing = service === undefined ? ', which is not among these files' : '';
  return unit.accept
    ? [perConnection(socket, service, name, missing), ...limits(socket)]
    : [once(loaded, socket, service, name, missing), ...afterwards(socket, service)];
}

const serviceName = (socket: BundleUnit): Part => {
  const line = lineFor(socket, 'Service');
  return line ? written(socket, line, socket.unit.service) : strong(socket.unit.service);
};

function perConnection(socket: BundleUnit, service: BundleUnit | undefined, name: Part, missing: string): Sentence {
  const stdin = service && streamOf(service.unit, 'StandardInput').to === 'socket';
  const handed =
    missing ||
    (stdin ? ', which has the connection as its standard input' : ', which gets the connection as descriptor 3');
  const line = lineFor(socket, 'Accept');
  return sentence(
    line ? written(socket, line, 'Each connection') : 'Each connection',
    ' starts an instance of ',
    name,
    handed,
    '.',
  );
}

/** How many instances there may be at a time. */
function limits(socket: BundleUnit): readonly Sentence[] {
  const max = settingFor(socket, 'MaxConnections', isNumber);
  const each = settingFor(socket, 'MaxConnectionsPerSource', isNumber);
  const per = each && each.value > 0 && each.value < (max?.value ?? usualMost) ? each : undefined;
  return [
    sentence(
      max ? written(socket, max.entry) : `${usualMost}`,
      ' of them run at most',
      per ? [', and ', written(socket, per.entry), ' for one client address or user'] : '',
      '; further connections are closed at once.',
    ),
  ];
}

function once(
  loaded: LoadedBundle,
  socket: BundleUnit,
  service: BundleUnit | undefined,
  name: Part,
  missing: string,
): Sentence {
  const { listeners } = socket.unit;
  const many = listeners.length > 1;
  const connected = listeners.every(({ classes }) => classes.has('stream'));
  const what = connected ? 'The first connection' : 'What comes in first';
  return sentence(
    what,
    many ? ' on any of them' : '',
    ' starts ',
    name,
    missing || handedOver(loaded, socket, service),
    '.',
  );
}

/** What the service is handed. */
function handedOver(loaded: LoadedBundle, socket: BundleUnit, service: BundleUnit | undefined): readonly Part[] {
  if (!service) return [];
  const { rows, listenFds, defined, fails } = fdTable(loaded, service);
  if (fails) return [', which fails as it can have only one listener as a standard stream'];
  const { listeners, fdName } = socket.unit;
  if (listenFds === undefined && rows.some(({ fd }) => fd === 0))
    return [', which gets the socket as its standard input'];
  const what = listeners.length === 1 ? 'the socket' : listeners.length === 2 ? 'both' : `all ${listeners.length}`;
  const own = rows.filter((row) => row.socket === socket.name && row.fd !== undefined && row.fd >= 3);
  const [from, to] = [own[0]?.fd, own.at(-1)?.fd];
  const numbers =
    !defined || from === undefined || to === undefined
      ? ''
      : from === to
        ? ` as descriptor ${from}`
        : ` as descriptors ${from} ${to === from + 1 ? 'and' : 'to'} ${to}`;
  const line = lineFor(socket, 'FileDescriptorName');
  return [`, which gets ${what}${numbers}`, ...(line ? [' by the name ', written(socket, line, fdName)] : [])];
}

/** What becomes of the service: the proxy that it may be, its end, and the way back. */
function afterwards(socket: BundleUnit, service: BundleUnit | undefined): readonly Sentence[] {
  const backlog = settingFor(socket, 'Backlog', isNumber);
  const waiting =
    backlog && socket.unit.listeners.some(({ classes }) => classes.has('stream'))
      ? [sentence('Up to ', written(socket, backlog.entry), ' connections wait until they are accepted.')]
      : [];
  if (!service) return waiting;
  const proxy = proxyOf(service);
  if (proxy) {
    const idle = /^--exit-idle-time=(.+)$/.exec(
      proxy.program.args.find((word) => word.startsWith('--exit-idle-time=')) ?? '',
    )?.[1];
    return [
      ...waiting,
      sentence(
        'That is a proxy, which passes each connection on to ',
        written(service, proxy.program.entry, proxy.address),
        idle ? [' and ends after ', written(service, proxy.program.entry, idle), ' without one'] : '',
        '.',
      ),
    ];
  }
  const flush = settingFor(socket, 'FlushPending', isYes);
  return [
    ...waiting,
    sentence(
      'From then on the service accepts by itself; once it has ended, the next client starts it anew',
      flush ? [', and what ', written(socket, flush.entry, 'waited'), ' until then is thrown away'] : '',
      '.',
    ),
  ];
}

/** As whom the service runs. */
export function asWhom(loaded: LoadedBundle, socket: BundleUnit): readonly Sentence[] {
  const service = companionOf(loaded, socket);
  if (service?.unit.state !== 'loaded' || service.unit.context.manager === 'user') return [];
  const dynamic = settingFor(service, 'DynamicUser', isYes, 'Service');
  const user = settingFor(service, 'User', isText, 'Service');
  if (dynamic)
    return [
      sentence(
        'The service runs as ',
        written(service, dynamic.entry, 'a user of its own'),
        ' that is there only while it runs.',
      ),
    ];
  return [
    user
      ? sentence('The service runs as ', written(service, user.entry, user.value), '.')
      : sentence('The service runs as root.'),
  ];
}
