import type { Others } from '../reach/connect.ts';
import { type Asker, canConnect, doorsOf } from '../reach/index.ts';
import { allRules } from '../rules/all-rules.ts';
import { type BundleUnit, companionOf, type LoadedBundle, socketsOf, unitNamed } from '../unit/load-bundle.ts';
import { inForce, type Listener, valueOf } from '../unit/unit.ts';
import type { Goal } from './mission.ts';

type Check = (loaded: LoadedBundle) => boolean;

export const goal = (words: string, holds: Check): Goal => ({ words, holds });

/** The socket unit of a bundle: of several the first. */
const first = (loaded: LoadedBundle): BundleUnit | undefined => socketsOf(loaded)[0];

export const socketNamed = (loaded: LoadedBundle, name: string): BundleUnit | undefined =>
  socketsOf(loaded).find((each) => each.name === name);

/** Every unit here would load, with nothing ignored and nothing refused. */
export const loads: Goal = goal('systemd loads every unit without a complaint', ({ units }) =>
  units.every(
    ({ unit }) =>
      unit.state === 'loaded' &&
      unit.diagnostics.every((each) => each.source !== 'systemd' || each.severity === 'info'),
  ),
);

/** None of these rules finds anything, whatever a comment says. */
export const without = (words: string, ...codes: readonly string[]): Goal =>
  goal(words, (bundle) => allRules.every((rule) => !codes.includes(rule.code) || rule.find(bundle).length === 0));

const loaded = (socket: BundleUnit | undefined): socket is BundleUnit => socket?.unit.state === 'loaded';

/** What is listened on, over all socket units. */
export const listeners = (bundle: LoadedBundle): readonly Listener[] =>
  socketsOf(bundle)
    .filter(loaded)
    .flatMap(({ unit }) => unit.listeners);

/** Whether someone can connect to every listener that fits, of which there is one at least. */
function everyDoor(
  bundle: LoadedBundle,
  fits: (listener: Listener) => boolean,
  asker: Asker | Others,
  wanted: boolean,
): boolean {
  const doors = socketsOf(bundle)
    .flatMap((socket) => doorsOf(bundle, socket))
    .filter(({ listener }) => fits(listener));
  return doors.length > 0 && doors.every((door) => (canConnect(door, asker).verdict === 'yes') === wanted);
}

/** Whether some listener that fits lets someone in. */
export const someDoor = (bundle: LoadedBundle, fits: (listener: Listener) => boolean, asker: Asker | Others): boolean =>
  socketsOf(bundle)
    .flatMap((socket) => doorsOf(bundle, socket))
    .some((door) => fits(door.listener) && canConnect(door, asker).verdict === 'yes');

export const any = (): boolean => true;
export const isType =
  (type: Listener['type']) =>
  (listener: Listener): boolean =>
    listener.type === type;
/** A listener on a port of IP, of whatever address. */
export const onPort =
  (port: number, type: Listener['type'] = 'ListenStream') =>
  (listener: Listener): boolean =>
    listener.type === type && listener.classes.has('ip') && listener.address.endsWith(`:${port}`);
export const onPath =
  (path: string, type: Listener['type'] = 'ListenStream') =>
  (listener: Listener): boolean =>
    listener.type === type && listener.address === path;

/** Someone gets in by a listener that fits. */
export const admits = (
  words: string,
  fits: (listener: Listener) => boolean,
  ...askers: readonly (Asker | Others)[]
): Goal => goal(words, (bundle) => askers.every((asker) => someDoor(bundle, fits, asker)));

/** Nobody of these gets in anywhere. */
export const keepsOut = (words: string, ...askers: readonly (Asker | Others)[]): Goal =>
  goal(words, (bundle) => askers.every((asker) => everyDoor(bundle, any, asker, false)));

export const others = {
  v4: { kind: 'others', family: 4 },
  v6: { kind: 'others', family: 6 },
} as const satisfies Record<string, Others>;
export const here = {
  v4: { kind: 'machine', family: 4, source: '127.0.0.1' },
  v6: { kind: 'machine', family: 6, source: '::1' },
} as const satisfies Record<string, Asker>;

/** A user of this machine, with their groups, and no others. */
export const user = (name: string, ...groups: readonly string[]): Asker => ({
  kind: 'user',
  ids: [name],
  groups: [name, ...groups],
  exact: true,
});

/** There are so many listeners, and each fits one of these. */
export const exactly = (words: string, ...fits: readonly ((listener: Listener) => boolean)[]): Goal =>
  goal(words, (bundle) => {
    const all = listeners(bundle);
    return all.length === fits.length && fits.every((fit) => all.some(fit));
  });

/** The first socket starts a unit of that name, and it is here and loads. */
export const starts = (words: string, name: string): Goal =>
  goal(words, (bundle) => {
    const socket = first(bundle);
    return loaded(socket) && socket.unit.service === name && companionOf(bundle, socket)?.unit.state === 'loaded';
  });

/** What the units that are to be started at boot are wanted by. */
export const wantedBy = (socket: BundleUnit, target: string): boolean =>
  inForce(socket.unit, 'WantedBy', 'Install').some(({ assignment }) => assignment.value.split(/\s+/).includes(target));

export const atBoot: Goal = goal('once enabled, every socket is there from early boot on', (bundle) => {
  const sockets = socketsOf(bundle);
  return sockets.length > 0 && sockets.every((socket) => loaded(socket) && wantedBy(socket, 'sockets.target'));
});

/** A setting of the first socket has a value. */
export const sets = (words: string, name: string, is: (value: unknown) => boolean): Goal =>
  goal(words, (bundle) => {
    const socket = first(bundle);
    return loaded(socket) && is(valueOf(socket.unit, name));
  });

export const perConnection: Goal = goal('each connection has a process of its own', (bundle) => {
  const socket = first(bundle);
  return loaded(socket) && socket.unit.accept && companionOf(bundle, socket)?.unit.state === 'loaded';
});

export const serviceOf = (bundle: LoadedBundle): BundleUnit | undefined => {
  const socket = first(bundle);
  return socket && companionOf(bundle, socket);
};

export const unit = unitNamed;
