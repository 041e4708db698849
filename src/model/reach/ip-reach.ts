import { inForce, valueOf } from '../unit/unit.ts';
import type { SocketAddress } from '../values/socket-address.ts';
import { type Answer, answer, type Door, line, listenLine, type Proviso, proviso, settingOf } from './answer.ts';
import type { Here, Remote } from './asker.ts';
import { filterOf } from './ip-filter.ts';
import { linkLocal, type Place, placeOf } from './ip-place.ts';
import type { Family } from './ranges.ts';

/** Who comes over IP, by one of the families. A remote without an address stands for all other machines. */
export type Client =
  | (Omit<Here, 'family'> & { readonly family: Family })
  | (Omit<Remote, 'address'> & { readonly address?: string });

export type IpAddress = Extract<SocketAddress, { type: 'inet' | 'inet6' }>;

/** Where processes on this machine come from when they call it by a loopback address. */
const loopback = { 4: '127.0.0.1', 6: '::1' } as const;

interface Call {
  readonly door: Door;
  readonly place: Place;
  readonly client: Client;
}

/** What stands between a client and the socket: a reason that stops it, or that says more of why it gets in. */
type Gate = (call: Call) => Answer | undefined;

/**
 * Whether clients get to an IP socket: by its address, its interface, and the filter of the unit. Firewalls, and the routes to
 * the machine, are not the unit's to say.
 */
export function ipAnswer(door: Door, value: IpAddress, client: Client): Answer {
  const call: Call = { door, place: placeOf(value, door.socket.unit), client };
  const provisos = [...lowPort(call), ...filterOf(door).provisos];
  let said = atAddress(call);
  for (const gate of gates) {
    const found = gate(call);
    if (!found) continue;
    if (found.verdict === 'no' || found.verdict === 'unknown') return found;
    provisos.push(...found.provisos);
    // Who gets in through one narrow gate does not get in any wider through the next.
    if (found.verdict === 'some' || said.verdict !== 'some') said = found;
  }
  return { ...said, provisos };
}

/** Where nothing more is to be said than where it listens. */
const atAddress = ({ door, place: { address, where } }: Call): Answer =>
  answer('yes', reached[where], listenLine(door), { address });

const reached = {
  any: 'every-address',
  loopback: 'loopback-here',
  link: 'one-address',
  address: 'one-address',
  group: 'group',
} as const;

/** Whether systemd can open the socket at all. */
const isBound: Gate = ({ door, place: { address, family, where, device, mapped } }) => {
  if (where === 'link' && family === 6 && device === undefined)
    return answer('no', 'no-interface', listenLine(door), { address });
  if (!mapped) return undefined;
  if (valueOf(door.socket.unit, 'BindIPv6Only') === 'ipv6-only')
    return answer('no', 'mapped', settingOf(door, 'BindIPv6Only'), { address });
  return answer('yes', 'one-address', listenLine(door), { address }, bindv6only(door));
};

/** The sockets of a unit are opened in its network namespace. */
export const namespaceGate = ({ socket }: Door): Answer | undefined => {
  const [own] = inForce(socket.unit, 'PrivateNetwork').slice(-1);
  const [path] = inForce(socket.unit, 'NetworkNamespacePath').slice(-1);
  if (path) return answer('unknown', 'other-network', line(socket, path), { path: path.assignment.value });
  if (own && valueOf(socket.unit, 'PrivateNetwork') === true) return answer('no', 'own-network', line(socket, own));
  return undefined;
};

/** The kernel's setting decides where the unit leaves it to that. */
function bindv6only(door: Door): readonly Proviso[] {
  const only = valueOf(door.socket.unit, 'BindIPv6Only');
  return only === undefined || only === 'default' ? [proviso('bindv6only')] : [];
}

const takesFamily: Gate = ({ door, place: { address, family, where }, client }) => {
  if (client.family === family) return undefined;
  if (family === 4 || where !== 'any')
    return answer('no', 'other-family', listenLine(door), { address, family: client.family });
  const by = settingOf(door, 'BindIPv6Only');
  if (valueOf(door.socket.unit, 'BindIPv6Only') === 'ipv6-only') return answer('no', 'ipv6-only', by);
  return answer('yes', 'ipv4-too', by, {}, bindv6only(door));
};

/** Loopback and link-local addresses are not reached from everywhere, and those of groups by no connection. */
const isReached: Gate = ({ door, place: { address, where, device }, client }) => {
  const by = listenLine(door);
  const params = { address, interface: device ?? '' };
  if (where === 'group')
    return door.listener.type === 'ListenDatagram'
      ? answer('unknown', 'group', by, params)
      : answer('no', 'group-connection', by, params);
  if (client.kind === 'machine')
    return where === 'link' && client.source === loopback[6]
      ? answer('no', 'link-not-loopback', by, params)
      : undefined;
  if (where === 'loopback') return answer('no', 'loopback-only', by, params);
  const near = client.address !== undefined && linkLocal(client.address);
  // One that comes by an interface is on its link.
  const sameLink = client.zone === undefined ? [proviso('same-link', { interface: device ?? '' })] : [];
  if (where !== 'link') return near ? answer('yes', reached[where], by, params, sameLink) : undefined;
  if (client.address === undefined) return answer('some', 'link-only', by, params);
  return near ? answer('yes', 'one-address', by, params, sameLink) : answer('unknown', 'link-only', by, params);
};

const isOnDevice: Gate = (call) => {
  const { door, place, client } = call;
  if (place.device === undefined) return undefined;
  if (client.kind === 'machine') return place.device === 'lo' ? byLoopback(call) : byOtherDevice(call);
  const by = place.scoped ? listenLine(door) : settingOf(door, 'BindToDevice');
  const params = { interface: place.device, zone: client.zone ?? '' };
  if (place.device === 'lo') return answer('no', 'loopback-device', by, params);
  if (client.zone !== undefined)
    return answer(
      client.zone === place.device ? 'yes' : 'no',
      client.zone === place.device ? 'device' : 'zone',
      by,
      params,
    );
  if (place.scoped) return undefined;
  const provisos = client.address === undefined ? [] : [proviso('device', params)];
  return answer(client.address === undefined ? 'some' : 'yes', 'device', by, params, provisos);
};

/** A socket on `lo` gets what comes to the loopback addresses, and to others only where they are on `lo`. */
const byLoopback: Gate = ({ door, place: { address, where } }) => {
  const by = settingOf(door, 'BindToDevice');
  if (where === 'loopback') return undefined;
  const said = where === 'any' ? proviso('by-loopback') : proviso('address-on-device', { address, interface: 'lo' });
  return answer('yes', 'loopback-device', by, {}, [said]);
};

/** A connection to an own address counts as traffic of the interface that has it; one to the loopback is traffic of `lo`. */
const byOtherDevice: Gate = ({ door, place: { address, where, device = '' }, client }) => {
  if (where === 'link') return undefined;
  const by = settingOf(door, 'BindToDevice');
  const params = { address, interface: device };
  if (where === 'loopback' || (client.kind === 'machine' && client.source !== undefined))
    return answer('no', 'not-by-loopback', by, params);
  const said = where === 'any' ? proviso('by-device', params) : proviso('address-on-device', params);
  return answer('yes', 'device-here', by, params, [said]);
};

/** The address that a process on this machine comes from: that which it calls, and on the loopback the first one. */
function sourceOf({ place: { address, where, device }, client }: Call): string | undefined {
  if (client.kind === 'remote') return client.address;
  if (client.source !== undefined) return client.source;
  if (where === 'loopback') return loopback[client.family];
  if (where !== 'any') return address;
  return device === undefined || device === 'lo' ? loopback[client.family] : undefined;
}

const passesFilter: Gate = (call) => {
  const { door, place, client } = call;
  const filter = filterOf(door);
  const source = sourceOf(call);
  const said = source === undefined ? undefined : filter.of(source, client.family);
  if (source !== undefined && said?.verdict !== 'no') return said;
  if (client.kind === 'remote') return said ?? filter.ofOthers(client.family);
  // Not by the loopback: perhaps by another address of the machine, where the socket is on all of them.
  if (said && (place.where !== 'any' || client.source !== undefined)) return said;
  const others = filter.ofOthers(client.family);
  if (others?.verdict === 'no' || others?.verdict === 'unknown') return said ?? others;
  return others || said ? answer('unknown', 'own-address', (said ?? others)?.by, {}) : undefined;
};

const gates: readonly Gate[] = [
  isBound,
  ({ door }) => namespaceGate(door),
  takesFamily,
  isReached,
  isOnDevice,
  passesFilter,
];

/** Ports below this are root's, unless `net.ipv4.ip_unprivileged_port_start` says otherwise. */
const firstFreePort = 1024;

const lowPort = ({ door, place: { port } }: Call): readonly Proviso[] =>
  door.socket.unit.context.manager === 'user' && port < firstFreePort ? [proviso('low-port', { port })] : [];
