import type { SectionName } from '../catalog/directive.ts';
import { proxyOf } from '../rules/pair/proxy.ts';
import { dependencies } from '../unit/dependencies.ts';
import { type BundleUnit, companionOf, type LoadedBundle } from '../unit/load-bundle.ts';
import { type Entry, inForce, type Unit } from '../unit/unit.ts';
import { milliseconds, type Setting, settingOf } from './setting.ts';
import type { Limit } from './window.ts';

/** Something that clients come to. */
export interface Door {
  /** As `systemctl show` prints it. */
  readonly address: string;
  readonly type: string;
  readonly fd: number | undefined;
  /** Whether clients connect; else they send messages, which wait one by one. */
  readonly connects: boolean;
  /** How its clients are told apart by `MaxConnectionsPerSource=`. */
  readonly counts: 'address' | 'user' | 'nothing';
  /** It is a file, which can be taken away. */
  readonly file: boolean;
  readonly entry: Entry;
}

/** What of a socket unit and its service decides how they behave. Times in milliseconds. */
export interface Setup {
  readonly target: number;
  readonly socket: BundleUnit;
  /** Undefined where the bundle has no such unit, or systemd does not load it. */
  readonly service: BundleUnit | undefined;
  readonly serviceName: string;
  readonly doors: readonly Door[];
  readonly accept: boolean;
  readonly type: string;
  readonly most: number;
  /** Of one source; 0: as many as come. */
  readonly mostPerSource: number;
  /** How many connections may wait at a listener. */
  readonly queue: number;
  readonly trigger: Limit;
  /** Before it existed there was none. */
  readonly poll: Limit | undefined;
  readonly socketStarts: Limit;
  readonly serviceStarts: Limit;
  readonly flush: boolean;
  readonly removes: boolean;
  readonly defer: string;
  readonly deferFor: number;
  readonly restart: string;
  readonly restartAfter: number;
  readonly remains: boolean;
  readonly stopsUnneeded: boolean;
  /** The dependencies of the service on its socket. */
  readonly ties: ReadonlySet<string>;
  /** A unit that cannot run beside the service. */
  readonly rival: string | undefined;
  readonly atBoot: { readonly socket: boolean; readonly service: boolean };
  /** When the proxy that the service runs ends for want of work; undefined where it runs none, or it never does. */
  readonly idle: number | undefined;
  /** What holds of a directive, and the line that says so. */
  readonly setting: (section: SectionName, name: string) => Setting;
}

/** From here on a listener that wakes systemd too often is left alone for a while. */
const pollLimitSince = 255;
/** From here on activation can wait for units that conflict. */
const deferSince = 258;
/** From here on clients of Unix sockets are counted by user. */
const countsUsers = 256;
/** `net.core.somaxconn` of kernels since 5.4. */
const kernelQueue = 4096;

const installed = ({ unit }: BundleUnit): boolean =>
  ['WantedBy', 'RequiredBy', 'UpheldBy'].some((name) => inForce(unit, name, 'Install').length > 0);

/** What decides in a socket unit of a bundle and its service. Whatever is not set has systemd's default for the target. */
export function setupOf(loaded: LoadedBundle, socket: BundleUnit): Setup {
  const { target } = loaded.bundle;
  const found = companionOf(loaded, socket);
  const service = found?.unit.state === 'loaded' ? found : undefined;
  const { accept } = socket.unit;
  const setting = (section: SectionName, name: string): Setting =>
    settingOf(section === 'Socket' ? socket : (service ?? found), section, name, { target, accept });
  const socketUnit = (name: string) => settingOf(socket, 'Unit', name, { target, accept });
  const number = (name: string): number => Number(setting('Socket', name).shown);
  const span = (section: SectionName, name: string): number => milliseconds(setting(section, name).value);
  const yes = (section: SectionName, name: string): boolean => setting(section, name).shown === 'yes';
  const limit = (name: string): Limit => ({
    interval: unlessEndless(span('Socket', `${name}IntervalSec`), 2000),
    burst: number(`${name}Burst`),
  });
  const startsOf = (of: (name: string) => Setting): Limit => ({
    interval: milliseconds(of('StartLimitIntervalSec').value),
    burst: Number(of('StartLimitBurst').shown),
  });
  const ties = service ? dependencies(service.unit).filter(({ unit }) => unit === socket.name) : [];
  const proxy = service && proxyOf(service);
  return {
    target,
    socket,
    service,
    serviceName: socket.unit.service,
    doors: socket.unit.listeners.map((listener) => doorOf(listener, target)),
    accept,
    type: typeOf(service?.unit),
    most: number('MaxConnections'),
    mostPerSource: number('MaxConnectionsPerSource'),
    queue: Math.min(number('Backlog'), kernelQueue),
    trigger: limit('TriggerLimit'),
    poll: target >= pollLimitSince ? limit('PollLimit') : undefined,
    socketStarts: startsOf(socketUnit),
    serviceStarts: startsOf((name) => setting('Unit', name)),
    flush: yes('Socket', 'FlushPending') && !accept,
    removes: yes('Socket', 'RemoveOnStop'),
    defer: target >= deferSince && !accept ? setting('Socket', 'DeferTrigger').shown : 'no',
    deferFor: span('Socket', 'DeferTriggerMaxSec'),
    restart: setting('Service', 'Restart').shown,
    restartAfter: span('Service', 'RestartSec'),
    remains: yes('Service', 'RemainAfterExit'),
    stopsUnneeded: yes('Unit', 'StopWhenUnneeded'),
    ties: new Set(ties.map(({ type }) => type)),
    rival: service && rivalOf(service.unit),
    atBoot: { socket: installed(socket), service: service !== undefined && !accept && installed(service) },
    idle: proxy?.idle === undefined ? undefined : finite(milliseconds(proxy.idle)),
    setting,
  };
}

const unlessEndless = (time: number, otherwise: number): number => (Number.isFinite(time) ? time : otherwise);

/** A type that the file does not name; see `service_add_extras()`. */
function typeOf(unit: Unit | undefined): string {
  if (!unit) return 'simple';
  const set = inForce(unit, 'Type', 'Service').at(-1)?.read;
  if (set?.status === 'accepted' && typeof set.value === 'string') return set.value;
  if (inForce(unit, 'BusName', 'Service').length > 0) return 'dbus';
  return inForce(unit, 'ExecStart', 'Service').length > 0 ? 'simple' : 'oneshot';
}

const rivalOf = (unit: Unit): string | undefined =>
  dependencies(unit).find(({ type, why }) => type === 'Conflicts' && why === 'file')?.unit;

function doorOf({ address, type, fd, classes, entry }: Unit['listeners'][number], target: number): Door {
  return {
    address,
    type,
    fd,
    entry,
    connects: classes.has('stream'),
    counts:
      classes.has('ip') || classes.has('vsock')
        ? 'address'
        : classes.has('unix') && target >= countsUsers
          ? 'user'
          : 'nothing',
    file: classes.has('path') || classes.has('fifo') || classes.has('message-queue'),
  };
}

const finite = (time: number): number | undefined => (Number.isFinite(time) ? time : undefined);
