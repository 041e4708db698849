import { type BundleUnit, type LoadedBundle, socketsOf } from '../../unit/load-bundle.ts';
import { inForce, type Listener, valueOf } from '../../unit/unit.ts';
import { isWhole } from '../rule.ts';
import { addressOf, written } from './address.ts';

/** A socket that is to be bound, as far as others can be in its way. */
interface Bound {
  readonly socket: BundleUnit;
  readonly listener: Listener;
  /** Where names are told apart: the protocol and the port, or the type of abstract names. */
  readonly space: string;
  readonly address: string;
  readonly family: 'inet' | 'inet6' | 'other';
  /** It takes every address of its family; an IPv6 one that is `dual` every IPv4 address, too. */
  readonly any: boolean;
  readonly dual: boolean;
  readonly device: string | undefined;
  readonly shares: boolean;
}

/** Two listeners that cannot both be bound. */
export interface Conflict {
  readonly kind: 'same' | 'overlap' | 'dual-stack';
  /** The one that comes second. */
  readonly later: Bound;
  readonly earlier: Bound;
}

const sctp = 132;

/** What a unit sets for all of its listeners. */
const settingsOf = ({ unit }: BundleUnit) => ({
  protocol: valueOf(unit, 'SocketProtocol') === sctp ? 'sctp' : 'tcp',
  device: valueOf(unit, 'BindToDevice'),
  onlyIPv6: valueOf(unit, 'BindIPv6Only') === 'ipv6-only',
  shares: valueOf(unit, 'ReusePort') === true,
});

type Settings = ReturnType<typeof settingsOf>;

/** What binds a name that others cannot have; undefined for datagrams on IP (SO_REUSEADDR is set) and for paths. */
function boundOf(socket: BundleUnit, listener: Listener, settings: Settings): Bound | undefined {
  const address = addressOf(listener);
  if (!address || address.type === 'unix' || listener.classes.has('udp')) return undefined;
  const plain = { socket, listener, any: false, dual: false, device: undefined, shares: false };
  if (address.type === 'abstract')
    return { ...plain, space: `@${listener.type}`, family: 'other', address: address.name };
  if (address.type === 'vsock')
    return { ...plain, space: `vsock${listener.type}:${address.port}`, family: 'other', address: String(address.cid) };
  const scope = address.type === 'inet6' ? address.scope : undefined;
  const device = scope ?? settings.device;
  return {
    socket,
    listener,
    space: `${settings.protocol}:${address.port}`,
    family: address.type,
    address: address.address,
    any: address.address === '0.0.0.0' || address.address === '::',
    dual: address.type === 'inet6' && address.dualStack && !settings.onlyIPv6,
    device: typeof device === 'string' ? device : undefined,
    shares: settings.shares,
  };
}

/** The first of each sort that was bound in a space: enough to find who is in the way of another. */
interface Taken {
  readonly same: Map<string, Bound>;
  readonly any: Map<string, Bound>;
  readonly some: Map<string, Bound>;
}

/** Who could be in the way of a socket, by how they meet. */
function* candidates(
  later: Bound,
  { same, any, some }: Taken,
): Generator<readonly [Conflict['kind'], Bound | undefined]> {
  yield ['same', same.get(`${later.family} ${later.address}`)];
  yield ['overlap', (later.any ? some : any).get(later.family)];
  if (later.dual) yield ['dual-stack', any.get('inet') ?? some.get('inet')];
  const wide = any.get('inet6');
  if (later.family === 'inet' && wide?.dual) yield ['dual-stack', wide];
}

/**
 * Two can be bound side by side on different interfaces, or where both allow it (SO_REUSEPORT); and units that never run
 * together, or have a network of their own, do not meet.
 */
const clash = (a: Bound, b: Bound): boolean =>
  !(a.shares && b.shares) &&
  (a.device === undefined || b.device === undefined || a.device === b.device) &&
  meet(a.socket, b.socket);

/** Whether two units are there at the same time, and in the same network. */
export const meet = (a: BundleUnit, b: BundleUnit): boolean =>
  a === b || (together(a, b) && !hasOwnNetwork(a) && !hasOwnNetwork(b));

/** Whether two units are there at the same time. What instances of a template listen on is not known well enough. */
export const together = (a: BundleUnit, b: BundleUnit): boolean =>
  a === b || !([a, b].some(({ name }) => name.includes('@.')) || excludes(a, b) || excludes(b, a));

const hasOwnNetwork = ({ unit }: BundleUnit): boolean =>
  valueOf(unit, 'PrivateNetwork') === true || inForce(unit, 'NetworkNamespacePath').length > 0;

const excludes = (a: BundleUnit, b: BundleUnit): boolean =>
  inForce(a.unit, 'Conflicts', 'Unit').some(({ assignment }) => assignment.value.split(/\s+/).includes(b.name));

/**
 * Listeners whose address is taken by one before them, in the same unit or in another of the bundle. As the kernel has it
 * (`inet_csk_get_port()`, `unix_bind_abstract()`): the second `bind(2)` says EADDRINUSE, whichever of the two comes first.
 */
export function conflictsIn(loaded: LoadedBundle): readonly Conflict[] {
  const spaces = new Map<string, Taken>();
  const found: Conflict[] = [];
  for (const socket of socketsOf(loaded).filter(isWhole)) {
    const settings = settingsOf(socket);
    for (const listener of socket.unit.listeners) {
      const later = boundOf(socket, listener, settings);
      if (!later) continue;
      const taken = spaces.get(later.space) ?? { same: new Map(), any: new Map(), some: new Map() };
      spaces.set(later.space, taken);
      for (const [kind, earlier] of candidates(later, taken)) {
        if (!earlier || !clash(later, earlier)) continue;
        found.push({ kind, later, earlier });
        break;
      }
      keep(taken.same, `${later.family} ${later.address}`, later);
      keep(later.any ? taken.any : taken.some, later.family, later);
    }
  }
  return found;
}

function keep(map: Map<string, Bound>, key: string, bound: Bound): void {
  if (!map.has(key)) map.set(key, bound);
}

/** A listener as it stands in the file, and in which unit, where that is not the one that is spoken of. */
export const named = ({ socket, listener }: Pick<Bound, 'socket' | 'listener'>, from: BundleUnit): string =>
  socket === from ? written(listener) : `${written(listener)} in ${socket.name}`;
