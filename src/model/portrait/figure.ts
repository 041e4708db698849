import { fdTable } from '../companion/commands/fd-table.ts';
import { proxyOf } from '../rules/pair/proxy.ts';
import { type BundleUnit, companionOf, type LoadedBundle, socketsOf } from '../unit/load-bundle.ts';
import type { Entry, Listener } from '../unit/unit.ts';
import { formatMode } from '../values/file-mode.ts';
import { isNumber, isText, isYes, lineFor, settingFor } from './saying.ts';
import { clientsOf } from './who.ts';

/** One thing in the picture: who comes, what is listened on, what is started. */
export interface Thing {
  readonly kind: 'client' | 'listener' | 'service' | 'backend';
  /** Its lines of text; the first is its name. */
  readonly lines: readonly string[];
  /** What stands before the name: the descriptor. */
  readonly mark?: string;
  /** There may be several of it at a time. */
  readonly many?: true;
  /** It does not work, or is not here. */
  readonly lost?: true;
  /** The line that it comes from. */
  readonly by?: { readonly unit: string; readonly entry: Entry };
}

/** A socket unit in the picture: a row for each listener, and what is behind them. */
export interface Group {
  readonly socket: string;
  /** What holds for all its listeners, such as a limit. */
  readonly notes: readonly string[];
  readonly rows: readonly { readonly client: Thing; readonly listener: Thing }[];
  /** The name of the unit that it starts. */
  readonly starts: string;
}

/** What is to be drawn of a bundle; where it goes on the sheet is `layout()`'s. */
export interface Figure {
  readonly groups: readonly Group[];
  /** What the sockets start, by name, each with what is behind it in turn. */
  readonly services: ReadonlyMap<string, { readonly service: Thing; readonly backend?: Thing }>;
}

/** What there is to draw: clients, listeners with their descriptors, services or instances, with limits and modes. */
export function figureOf(loaded: LoadedBundle): Figure {
  const sockets = socketsOf(loaded);
  const services = new Map<string, { service: Thing; backend?: Thing }>();
  for (const socket of sockets) services.set(socket.unit.service, serviceOf(loaded, socket));
  return { groups: sockets.map((socket) => groupOf(loaded, socket)), services };
}

function groupOf(loaded: LoadedBundle, socket: BundleUnit): Group {
  const clients = clientsOf(loaded, socket);
  const rows = socket.unit.listeners.map((listener, at) => ({
    client: { kind: 'client' as const, lines: [clients[at] ?? 'nobody'] },
    listener: listenerOf(loaded, socket, listener),
  }));
  return { socket: socket.name, notes: notesOn(socket), rows, starts: socket.unit.service };
}

function notesOn(socket: BundleUnit): readonly string[] {
  if (socket.unit.state !== 'loaded') return ['systemd does not load it'];
  const set = (name: string) => lineFor(socket, name)?.assignment.value;
  const [burst, interval] = [set('TriggerLimitBurst'), set('TriggerLimitIntervalSec')];
  const limit =
    burst === undefined && interval === undefined
      ? []
      : [`trigger limit${burst === undefined ? '' : ` ${burst}`}${interval === undefined ? '' : ` in ${interval}`}`];
  return limit;
}

function listenerOf(loaded: LoadedBundle, socket: BundleUnit, listener: Listener): Thing {
  const { unit } = socket;
  const { classes, entry, address, type } = listener;
  const backlog = settingFor(socket, 'Backlog', isNumber);
  const device = settingFor(socket, 'BindToDevice', isText);
  const inFiles = classes.has('path') || classes.has('fifo') || classes.has('message-queue');
  const service = companionOf(loaded, socket);
  const fd =
    service && fdTable(loaded, service).rows.find((row) => row.socket === socket.name && row.address === address)?.fd;
  const number = unit.accept ? undefined : service ? fd : listener.fd;
  return {
    kind: 'listener',
    lines: [
      address.replace(/^\[::\]:/, ':'),
      [type.slice('Listen'.length), ...(unit.accept ? [] : [unit.fdName])].join(' · '),
      ...(inFiles ? [rightsOf(socket)] : []),
      ...(backlog && classes.has('stream') ? [`backlog ${backlog.entry.assignment.value}`] : []),
      ...(device && classes.has('ip') ? [`by ${device.value}`] : []),
    ],
    ...(number === undefined ? {} : { mark: `fd ${number}` }),
    ...(unit.state === 'loaded' ? {} : { lost: true as const }),
    by: { unit: socket.name, entry },
  };
}

/** Mode and owners of what is in the file system, as `ls -l` would have them. */
function rightsOf(socket: BundleUnit): string {
  const mode = settingFor(socket, 'SocketMode', isNumber)?.value ?? 0o666;
  const self = socket.unit.context.manager === 'user' ? 'user' : 'root';
  const user = settingFor(socket, 'SocketUser', isText)?.value ?? self;
  const group = settingFor(socket, 'SocketGroup', isText)?.value ?? user;
  return `${formatMode(mode)} ${user}:${group}`;
}

function serviceOf(loaded: LoadedBundle, socket: BundleUnit): { readonly service: Thing; readonly backend?: Thing } {
  const { unit } = socket;
  const service = companionOf(loaded, socket);
  const exec = lineFor(service, 'ExecStart', 'Service');
  const by = service && exec ? { by: { unit: service.name, entry: exec } } : {};
  const lost = service?.unit.state === 'loaded' ? {} : { lost: true as const };
  const lines = [unit.service, ...(unit.accept ? instances(socket) : []), ...stateOf(service)];
  const proxy = service && proxyOf(service);
  const thing: Thing = { kind: 'service', lines, ...(unit.accept ? { many: true as const } : {}), ...lost, ...by };
  if (!service || !proxy) return { service: thing };
  return {
    service: {
      ...thing,
      lines: [...lines, `proxy${proxy.idle === undefined ? '' : `, ends after ${proxy.idle} idle`}`],
    },
    backend: {
      kind: 'backend',
      lines: [proxy.address, 'the program'],
      by: { unit: service.name, entry: proxy.program.entry },
    },
  };
}

function instances(socket: BundleUnit): readonly string[] {
  const most = settingFor(socket, 'MaxConnections', isNumber)?.value ?? 64;
  const each = settingFor(socket, 'MaxConnectionsPerSource', isNumber)?.value;
  return [
    'one for each connection',
    `${most} at most${each === undefined || each === 0 ? '' : `, ${each} per source`}`,
  ];
}

function stateOf(service: BundleUnit | undefined): readonly string[] {
  if (!service) return ['not among these files'];
  if (service.unit.state !== 'loaded') return ['systemd does not load it'];
  if (service.unit.context.manager === 'user') return [];
  if (settingFor(service, 'DynamicUser', isYes, 'Service')) return ['as a user of its own'];
  return [`as ${settingFor(service, 'User', isText, 'Service')?.value ?? 'root'}`];
}
