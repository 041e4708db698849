import { addressOf } from '../../companion/commands/facts.ts';
import type { BundleUnit } from '../../unit/load-bundle.ts';
import { socketsOf } from '../../unit/load-bundle.ts';
import { type Listener, valueOf } from '../../unit/unit.ts';
import type { LogCode } from '../../words/journal-words.ts';
import { adding, placeOf, removing, writing } from '../place.ts';
import { advised, type Cause, cause, entriesOf, type Finder, type Scene } from '../scene.ts';
import { type Held, heldAt, overlap } from './addresses.ts';

/** The listeners that a line is about: those of its unit with the address that it names, or all of them. */
function listenersOf({ socket, parts }: Scene): readonly Held[] {
  const all = socket?.unit.listeners.map((listener) => ({ socket, listener })) ?? [];
  const named = all.filter(({ listener }) => listener.address === parts.address);
  return named.length > 0 || parts.address !== undefined ? named : all;
}

/** The one listener that a line is about; undefined where it may be any of several. */
function onlyOf(scene: Scene): Held | undefined {
  const [first, ...more] = listenersOf(scene);
  return more.length === 0 ? first : undefined;
}

const lineOf = ({ socket, listener }: Held) => placeOf(socket, listener.entry);

/** Another listener of the units at hand that wants the same address. */
function twinOf(scene: Scene, { socket, listener }: Held): Held | undefined {
  for (const other of socketsOf(scene.loaded))
    for (const each of other.unit.listeners)
      if (each !== listener && overlap({ socket, listener }, { socket: other, listener: each }))
        return { socket: other, listener: each };
  return undefined;
}

const inUse: Finder = (scene) => {
  const found = listenersOf(scene);
  const twins = found.flatMap((held): readonly Cause[] => {
    const twin = twinOf(scene, held);
    if (!twin) return [];
    const parts = { address: held.listener.address, other: twin.listener.address, unit: twin.socket.name };
    return cause('in-use/twice', parts, lineOf(twin), removing(twin.socket, [twin.listener.entry], 'Remove the line'));
  });
  if (twins.length > 0) return twins.slice(0, 1);
  const own = [...advised(scene, 'pair/binds-itself'), ...advised(scene, 'pair/started-at-boot', scene.service)];
  const only = onlyOf(scene);
  if (only?.listener.classes.has('path')) return cause('in-use/path', { path: only.listener.address }, lineOf(only));
  return [...own, ...(only ? cause('in-use/elsewhere', { address: only.listener.address }, lineOf(only)) : [])];
};

const noAddress: Finder = (scene) => {
  const only = onlyOf(scene);
  if (!scene.socket || !only) return [];
  const parts = { address: only.listener.address };
  if (valueOf(scene.socket.unit, 'FreeBind') === true) return cause('no-address/free-bind', parts, lineOf(only));
  return cause(
    'no-address/add',
    parts,
    lineOf(only),
    adding(scene.socket, 'Socket', 'FreeBind', 'yes', ['BindToDevice']),
  );
};

/** Ports that users may open, for those that they may not. */
const above: Readonly<Record<number, number>> = { 80: 8080, 443: 8443, 22: 2222, 25: 2525, 53: 5353 };

const denied: Finder = (scene) => {
  const only = onlyOf(scene);
  if (!scene.socket || !only) return [];
  const address = addressOf(only.listener);
  if (address?.type === 'unix') return cause('denied/path', { path: address.path }, lineOf(only));
  const port = address && 'port' in address ? address.port : undefined;
  if (scene.loaded.bundle.manager !== 'user' || port === undefined || port >= 1024)
    return cause('denied/policy', { address: only.listener.address }, lineOf(only));
  const free = above[port];
  const { entry } = only.listener;
  const value = entry.assignment.value.replace(new RegExp(`${port}$`), String(free));
  const fixes = free === undefined ? [] : writing(scene.socket, entry, value);
  return cause('denied/low-port', { port: String(port) }, lineOf(only), fixes);
};

/** Lines of the socket that a code is about, by themselves. */
const lines =
  (code: Parameters<typeof cause>[0], title: string, ...names: readonly string[]): Finder =>
  ({ socket }) =>
    entriesOf(socket, 'Socket', ...names).flatMap((entry) =>
      socket
        ? cause(
            code,
            { key: entry.assignment.key, value: entry.assignment.value },
            placeOf(socket, entry),
            title === '' ? [] : removing(socket, [entry], title.replace('{key}', entry.assignment.key)),
          )
        : [],
    );

const noDevice = lines('no-device/line', 'Remove {key}=', 'BindToDevice');

const invalid: Finder = (scene) => {
  const only = onlyOf(scene);
  if (!scene.socket || !only) return [];
  const address = addressOf(only.listener);
  if (address?.type !== 'inet6' || !/^fe[89ab][\da-f]:/i.test(address.host) || address.host.includes('%'))
    return cause('invalid/listener', { address: only.listener.address }, lineOf(only));
  const [device] = entriesOf(scene.socket, 'Socket', 'BindToDevice');
  const scope = device?.assignment.value;
  const value = `[${address.host}%${scope}]:${address.port}`;
  const fixes = scope === undefined ? [] : writing(scene.socket, only.listener.entry, value);
  return cause('invalid/scope', { address: only.listener.address, port: String(address.port) }, lineOf(only), fixes);
};

const noFamily: Finder = (scene) => {
  const only = onlyOf(scene);
  if (!scene.socket || !only) return [];
  const address = addressOf(only.listener);
  if (address?.type !== 'inet6' || !address.everywhere)
    return cause('invalid/listener', { address: only.listener.address }, lineOf(only));
  const fixes = writing(scene.socket, only.listener.entry, String(address.port));
  return cause('no-family/port', { address: only.listener.address }, lineOf(only), fixes);
};

const listener: Finder = (scene) => {
  const only = onlyOf(scene);
  return only ? cause('listener/line', { address: only.listener.address }, lineOf(only)) : [];
};

const refusedOption: Finder = (scene) => lines('option/line', 'Remove {key}=', scene.parts.directive ?? '')(scene);

const owner =
  (key: 'SocketUser' | 'SocketGroup'): Finder =>
  (scene) => {
    const found = lines('owner/line', 'Remove {key}=', key)(scene);
    return found.slice(0, 1);
  };

const fifoExists: Finder = (scene) => {
  const only = onlyOf(scene);
  const mode = entriesOf(scene.socket, 'Socket', 'SocketMode').at(-1)?.assignment.value ?? '0666';
  return only ? cause('fifo/mode', { path: only.listener.address, mode }, lineOf(only)) : [];
};

const queueLimits: Finder = (scene) => {
  const set = lines('queue/line', '', 'MessageQueueMaxMessages', 'MessageQueueMessageSize')(scene);
  return set.length > 0 ? set : listener(scene);
};

/** A listener of the units at hand at the port that the kernel or a program names. */
const backlog: Finder = ({ loaded, parts }) => {
  const [held] = heldAt(loaded, parts.address ?? `:${parts.port ?? ''}`);
  if (!held) return [];
  const [set] = entriesOf(held.socket, 'Socket', 'Backlog');
  if (set)
    return cause('backlog/set', { value: set.assignment.value, unit: held.socket.name }, placeOf(held.socket, set));
  return cause('backlog/listener', { address: held.listener.address, unit: held.socket.name }, lineOf(held));
};

const changed: Finder = ({ socket, service }) => {
  const [first] = socket?.unit.listeners ?? [];
  if (!socket || !first) return [];
  const parts = { socket: socket.name, service: service?.name };
  return cause('changed/restart', parts, placeOf(socket, first.entry));
};

const timeouts = lines('task/line', '', 'ExecStartPre', 'ExecStartPost', 'ExecStopPre', 'ExecStopPost');

export const listenFinders: Readonly<Partial<Record<LogCode, Finder>>> = {
  'listen/in-use': inUse,
  'activate/in-use': inUse,
  'listen/no-address': noAddress,
  'listen/denied': denied,
  'listen/not-permitted': lines(
    'not-permitted/line',
    'Remove {key}=',
    'BindToDevice',
    'Transparent',
    'Mark',
    'FreeBind',
  ),
  'listen/no-device': noDevice,
  'listen/invalid': invalid,
  'listen/no-folder': listener,
  'listen/read-only': listener,
  'listen/no-family': noFamily,
  'listen/no-protocol': (scene) => {
    const set = lines('no-protocol/line', 'Remove {key}=', 'SocketProtocol')(scene);
    return set.length > 0 ? set : listener(scene);
  },
  'listen/failed': listener,
  'fifo/exists': fifoExists,
  'fifo/directory': listener,
  'fifo/failed': listener,
  'special/missing': listener,
  'special/type': listener,
  'special/denied': (scene) => {
    const set = lines('special/writable', 'Remove {key}=', 'Writable')(scene);
    return set.length > 0 ? set : listener(scene);
  },
  'special/failed': listener,
  'queue/limits': queueLimits,
  'queue/exists': listener,
  'queue/failed': listener,
  'symlink/failed': lines('symlink/line', '', 'Symlinks'),
  'option/refused': refusedOption,
  'owner/user': owner('SocketUser'),
  'owner/group': owner('SocketGroup'),
  'owner/chown': lines('owner/line', 'Remove {key}=', 'SocketUser', 'SocketGroup'),
  'device/timeout': noDevice,
  'socket/changed': changed,
  'socket/timeout': timeouts,
  'socket/stop-timeout': timeouts,
  'socket/namespace': lines('namespace/line', 'Remove {key}=', 'NetworkNamespacePath', 'PrivateNetwork'),
  'kernel/backlog': backlog,
};

/** The listener of a bundle on a path, with what is set about who may connect. */
export const listenerOn = (
  sockets: readonly BundleUnit[],
  path: string,
): { socket: BundleUnit; listener: Listener } | undefined => {
  for (const socket of sockets)
    for (const each of socket.unit.listeners) if (each.address === path) return { socket, listener: each };
  return undefined;
};
