import { addressOf } from '../../companion/commands/facts.ts';
import { type BundleUnit, socketsOf } from '../../unit/load-bundle.ts';
import { type Entry, valueOf } from '../../unit/unit.ts';
import type { LogCode } from '../../words/journal-words.ts';
import { adding, type LogFix, placeOf, removing, setting, writing } from '../place.ts';
import { advised, type Cause, cause, entriesOf, type Finder, type Scene, said, unitAtHand } from '../scene.ts';
import { heldAt } from './addresses.ts';

/** A service that is not there: what the units at hand have in its place. */
const notLoaded: Finder = (scene) => {
  const { loaded, socket, parts } = scene;
  const wanted = parts.service ?? socket?.unit.service;
  const service = unitAtHand(loaded, wanted);
  if (service) {
    const refused = service.unit.diagnostics.filter(({ effect }) => effect === 'refused');
    if (refused.length > 0) return refused.flatMap((each) => said(service, each));
    return service.unit.state === 'masked'
      ? cause('not-loaded/masked', { service: service.name })
      : cause('not-loaded/installed', { service: service.name });
  }
  if (!socket) return [];
  const template = unitAtHand(loaded, wanted?.replace(/\.service$/, '@.service'));
  if (template) {
    const fixes = setting(socket, 'Socket', 'Accept', 'yes', ['ListenStream']);
    return cause('not-loaded/template', { service: wanted, template: template.name }, undefined, fixes);
  }
  const [named] = entriesOf(socket, 'Socket', 'Service').slice(-1);
  const other = unitAtHand(loaded, socket.name.replace(/\.socket$/, '.service'));
  if (named && other)
    return cause(
      'not-loaded/named',
      { service: wanted, other: other.name },
      placeOf(socket, named),
      removing(socket, [named], `Remove Service=: ${other.name} is started`),
    );
  return cause('not-loaded/absent', { service: wanted }, named && placeOf(socket, named));
};

const alreadyActive: Finder = (scene) => {
  const found = entriesOf(scene.service, 'Install', 'WantedBy', 'RequiredBy');
  const { service } = scene;
  if (!service || found.length === 0) return cause('active/by-hand', { service: service?.name ?? scene.parts.service });
  return found
    .slice(0, 1)
    .flatMap((entry) =>
      cause(
        'active/at-boot',
        { service: service.name, value: entry.assignment.value },
        placeOf(service, entry),
        removing(service, found, 'Leave it to the socket'),
      ),
    );
};

const noTemplate: Finder = (scene) => {
  const { loaded, socket } = scene;
  const [accept] = entriesOf(socket, 'Socket', 'Accept').slice(-1);
  if (!socket || !accept || !socket.unit.accept) return socket ? notLoaded(scene) : [];
  const template = socket.unit.service;
  const plain = template.replace('@.', '.');
  if (unitAtHand(loaded, template)) return cause('not-loaded/installed', { service: template });
  const fixes = removing(socket, [accept], 'Remove Accept=: one service takes all connections');
  const code = unitAtHand(loaded, plain) ? 'template/plain' : 'template/absent';
  return cause(code, { template, plain }, placeOf(socket, accept), fixes);
};

const conditions = /^Condition[A-Z]/;

/** The conditions of a service that its socket does not have. */
function lacking({ socket, service }: Scene): readonly Entry[] {
  if (!socket || !service) return [];
  const has = new Set(socket.unit.entries.map(({ assignment }) => `${assignment.key}=${assignment.value}`));
  return service.unit.entries.filter(
    ({ effective, assignment: { key, value } }) => effective && conditions.test(key) && !has.has(`${key}=${value}`),
  );
}

const copied = (socket: BundleUnit, { assignment: { key, value } }: Entry): readonly LogFix[] =>
  adding(socket, 'Unit', key, value, ['Description', 'Documentation']).map((fix) => ({
    ...fix,
    title: `Copy ${key}= to ${socket.name}`,
  }));

/** The condition that the log names, or those that the socket lacks. */
const condition: Finder = (scene) => {
  const { socket, service, unit, parts } = scene;
  const [, key, value = ''] = /^(Condition\w+)=[|!]*(.*)$/.exec(parts.condition ?? '') ?? [];
  const own =
    unit?.unit.entries.filter(({ assignment }) => assignment.key === key && assignment.value.endsWith(value)) ?? [];
  const missing = lacking(scene);
  const found = own.length > 0 ? own : missing;
  return found.slice(0, 2).flatMap((entry) => {
    const at = own.length > 0 ? unit : service;
    if (!at) return [];
    const line = `${entry.assignment.key}=${entry.assignment.value}`;
    if (socket && missing.includes(entry))
      return cause('condition/copy', { line, socket: socket.name }, placeOf(at, entry), copied(socket, entry));
    return cause('condition/line', { line }, placeOf(at, entry));
  });
};

/** How often a socket starts its service before it gives up, unless that is set (`socket_init()`). */
const triggers = (socket: BundleUnit) => ({
  burst: String(valueOf(socket.unit, 'TriggerLimitBurst') ?? (socket.unit.accept ? 200 : 20)),
  interval: entriesOf(socket, 'Socket', 'TriggerLimitIntervalSec').at(-1)?.assignment.value ?? '2s',
});

const triggerLimit: Finder = (scene) => {
  const { socket, service } = scene;
  if (!socket) return [];
  const deaf = service ? advised(scene, 'pair/never-accepts', service) : [];
  const unmet = lacking(scene);
  if (deaf.length > 0) return deaf;
  if (service && unmet.length > 0) return condition(scene);
  const limits = { ...triggers(socket), socket: socket.name };
  const [type] = entriesOf(service, 'Service', 'Type').slice(-1);
  if (service && !socket.unit.accept && type?.assignment.value === 'oneshot')
    return cause('trigger/oneshot', limits, placeOf(service, type), removing(service, [type], 'Remove Type='));
  const [start] = entriesOf(service, 'Service', 'ExecStart').slice(-1);
  const code = socket.unit.accept ? 'trigger/connections' : 'trigger/program';
  return cause(code, limits, service && start && placeOf(service, start));
};

const startLimit: Finder = ({ unit, service }) => {
  const at = unit?.name.endsWith('.service') ? unit : service;
  const [start] = entriesOf(at, 'Service', 'ExecStart').slice(-1);
  return at && start ? cause('start/command', { service: at.name }, placeOf(at, start)) : [];
};

/** The most connections at a time, unless that is set (`socket_init()`). */
const usualMost = 64;

const most: Finder = ({ socket }) => {
  if (!socket) return [];
  const [set] = entriesOf(socket, 'Socket', 'MaxConnections').slice(-1);
  const now = Number(valueOf(socket.unit, 'MaxConnections') ?? usualMost);
  const fixes = setting(socket, 'Socket', 'MaxConnections', String(now * 2), ['Accept']);
  return cause(
    set ? 'connections/set' : 'connections/unset',
    { most: String(now) },
    set && placeOf(socket, set),
    fixes,
  );
};

const perSource: Finder = ({ socket, service }) => {
  const [set] = entriesOf(socket, 'Socket', 'MaxConnectionsPerSource').slice(-1);
  if (!socket || !set) return [];
  const now = Number(valueOf(socket.unit, 'MaxConnectionsPerSource'));
  const raise = Number.isInteger(now) && now > 0 ? writing(socket, set, String(now * 2)) : [];
  const collects = service && valueOf(service.unit, 'CollectMode', 'Unit') !== undefined;
  const collect =
    service && !collects ? adding(service, 'Unit', 'CollectMode', 'inactive-or-failed', ['Description']) : [];
  return cause('connections/per-source', { most: String(now) }, placeOf(socket, set), [...raise, ...collect]);
};

const stdin: Finder = ({ unit, service, socket }) => {
  const at = unit?.name.endsWith('.service') ? unit : service;
  const [input] = entriesOf(at, 'Service', 'StandardInput').slice(-1);
  const count = String(socket?.unit.listeners.length ?? 0);
  return at && input
    ? cause(
        'stdin/line',
        { count, socket: socket?.name },
        placeOf(at, input),
        removing(at, [input], 'Remove StandardInput='),
      )
    : [];
};

const noSocket: Finder = ({ unit, service, socket }) => {
  const at = unit?.name.endsWith('.service') ? unit : service;
  const installed = entriesOf(at, 'Install', 'WantedBy', 'RequiredBy');
  const [first] = installed;
  if (at && first)
    return cause(
      'active/at-boot',
      { service: at.name, value: first.assignment.value },
      placeOf(at, first),
      removing(at, installed, 'Leave it to the socket'),
    );
  const names = { service: at?.name, socket: socket?.name };
  return at || socket ? cause('stdin/by-hand', names) : [];
};

/** The services at hand that run the proxy. */
function proxies({ loaded, unit }: Scene): readonly { readonly service: BundleUnit; readonly start: Entry }[] {
  const among = unit?.name.endsWith('.service') ? [unit] : loaded.units.filter(({ name }) => name.endsWith('.service'));
  return among.flatMap((service) =>
    entriesOf(service, 'Service', 'ExecStart')
      .filter(({ assignment }) => assignment.value.includes('systemd-socket-proxyd'))
      .map((start) => ({ service, start })),
  );
}

const proxy: Finder = (scene) => {
  const alone = advised(scene, 'pair/proxy-alone');
  if (alone.length > 0) return alone;
  const all = proxies(scene).map((each) => ({
    ...each,
    to: /\s(\S+)\s*$/.exec(each.start.assignment.value)?.[1] ?? '',
  }));
  const fitting = all.filter(({ to }) => targets[scene.found.code]?.test(to) ?? true);
  return (fitting.length > 0 ? fitting : all)
    .slice(0, 3)
    .flatMap(({ service, start, to }) => cause('proxy/line', { to }, placeOf(service, start)));
};

/** Where a proxy may be going that fails so. */
const targets: Readonly<Partial<Record<LogCode, RegExp>>> = {
  'proxy/missing': /^\//,
  'proxy/denied': /^\//,
  'proxy/name': /[a-z]/i,
  'proxy/unreachable': /^[^/]/,
};

/** A program that opens what systemd holds for it. */
const programInUse: Finder = (scene) => {
  const { loaded, parts } = scene;
  const own = advised(scene, 'pair/binds-itself', scene.service);
  const text = parts.address ?? (parts.port === undefined ? undefined : `:${parts.port}`);
  if (text === undefined) return own.length > 0 ? own : onlyListener(scene);
  const [held] = heldAt(loaded, text);
  if (!held) return own;
  const address = held.listener.address;
  const place = placeOf(held.socket, held.listener.entry);
  return [...own, ...cause('program/holds', { address, socket: held.socket.name }, place)];
};

/** A program that does not say what it opened: the listener of its socket, or the only one there is. */
function onlyListener({ loaded, socket }: Scene): readonly Cause[] {
  const sockets = socket ? [socket] : socketsOf(loaded);
  const held = sockets.flatMap((each) => each.unit.listeners.map((listener) => ({ socket: each, listener })));
  const [only, ...more] = held;
  if (!only || more.length > 0) return [];
  const parts = { address: only.listener.address, socket: only.socket.name };
  return cause('program/may-hold', parts, placeOf(only.socket, only.listener.entry));
}

/** What says who may connect to a path. */
const clientDenied: Finder = ({ loaded, parts }) => {
  const [held] = heldAt(loaded, parts.path?.replace(/:$/, '') ?? '');
  if (!held) return pathNotHeld(loaded, parts.path);
  const { socket, listener } = held;
  const mode = valueOf(socket.unit, 'SocketMode');
  const [group] = entriesOf(socket, 'Socket', 'SocketGroup').slice(-1);
  const [line] = entriesOf(socket, 'Socket', 'SocketMode').slice(-1);
  const closed = typeof mode === 'number' && (mode & 0o020) === 0;
  const fixes = [
    ...(closed ? setting(socket, 'Socket', 'SocketMode', '0660', ['ListenStream']) : []),
    ...(group === undefined && parts.server !== undefined
      ? adding(socket, 'Socket', 'SocketGroup', 'www-data', ['SocketUser', 'SocketMode', 'ListenStream'])
      : []),
  ];
  const values = {
    path: listener.address,
    mode: line?.assignment.value ?? '0666',
    group: group?.assignment.value ?? 'root',
  };
  return cause('client/mode', values, placeOf(socket, line ?? group ?? listener.entry), fixes);
};

function pathNotHeld(loaded: Scene['loaded'], path: string | undefined): readonly Cause[] {
  for (const socket of loaded.units)
    for (const listener of socket.unit.listeners) {
      const address = addressOf(listener);
      if (address?.type === 'unix' && path !== undefined)
        return cause('client/other-path', { path, own: address.path }, placeOf(socket, listener.entry));
    }
  return [];
}

const clientMissing: Finder = (scene) => {
  const { loaded, parts } = scene;
  const [held] = heldAt(loaded, parts.path?.replace(/:$/, '') ?? '');
  if (!held) return pathNotHeld(loaded, parts.path);
  const folder = advised(scene, 'pair/runtime-directory');
  if (folder.length > 0) return folder;
  return cause(
    'client/stopped',
    { socket: held.socket.name, path: held.listener.address },
    placeOf(held.socket, held.listener.entry),
  );
};

const clientBusy: Finder = ({ loaded, parts }) => {
  const [held] = heldAt(loaded, parts.path ?? '');
  return held
    ? cause(
        'backlog/listener',
        { address: held.listener.address, unit: held.socket.name },
        placeOf(held.socket, held.listener.entry),
      )
    : [];
};

export const pairFinders: Readonly<Partial<Record<LogCode, Finder>>> = {
  'start/not-loaded': notLoaded,
  'start/vanished': notLoaded,
  'start/queue': notLoaded,
  'start/masked': notLoaded,
  'start/already-active': alreadyActive,
  'start/no-template': noTemplate,
  'start/limit': startLimit,
  'result/start-limit-hit': startLimit,
  'result/service-start-limit-hit': startLimit,
  'result/exit-code': startLimit,
  'result/signal': startLimit,
  'trigger/limit': triggerLimit,
  'result/trigger-limit-hit': triggerLimit,
  'connections/most': most,
  'connections/source': perSource,
  'stdin/several': stdin,
  'stdin/none': noSocket,
  'proxy/no-socket': noSocket,
  'program/no-socket': noSocket,
  'condition/unmet': condition,
  'proxy/refused': proxy,
  'proxy/missing': proxy,
  'proxy/denied': proxy,
  'proxy/unreachable': proxy,
  'proxy/family': proxy,
  'proxy/failed': proxy,
  'proxy/name': proxy,
  'proxy/not-stream': proxy,
  'proxy/most': proxy,
  'proxy/arguments': proxy,
  'program/in-use': programInUse,
  'program/denied': programInUse,
  'client/denied': clientDenied,
  'client/missing': clientMissing,
  'client/refused': clientMissing,
  'client/busy': clientBusy,
};
